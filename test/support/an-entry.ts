import type { RecordData, Text } from '#domain';

/** A text that a person wrote in English. */
export function english(text: string): Text {
  return { en: { text, status: 'person' } };
}

/** The answers of an entry that may be published as it is; `changes` replaces single answers. */
export function anEntry(changes: RecordData = {}): RecordData {
  return {
    name: english('Parking control with scan cars'),
    shortDescription: english('Cars with cameras read number plates to see whether parking was paid.'),
    organisation: { name: english('City of Zeewijk') },
    mainLanguage: 'en',
    reviewDue: '2027-06-01',
    policyDomains: ['parking-and-traffic'],
    goal: english('To check parking on every street equally often.'),
    affectedGroups: ['no-people'],
    areaScope: 'whole-city',
    impactDescription: english('A fine may follow after a person has looked at the photo.'),
    decisionSupported: english('Whether a parking officer looks at a parked car.'),
    decisionEffect: 'none',
    automationLevel: 'partial',
    legalBases: [{ id: 'act', title: english('Parking act') }],
    riskClassifications: [{ id: 'ai', scheme: 'ai-act', riskClass: 'ai-act-minimal' }],
    datasets: [{ id: 'plates', role: 'operational', name: english('Number plates') }],
    usesPersonalData: 'no',
    techniques: ['rules'],
    keepsLearning: 'no',
    howItWorks: english('The plate is compared with a list of paid plates.'),
    impactAssessments: [{ id: 'dpia', type: 'dpia', status: 'completed' }],
    oversightModel: 'in-the-loop',
    oversightDescription: english('An officer decides on every fine.'),
    monitoring: english('A sample is checked by hand each month.'),
    contact: { email: 'algorithms@zeewijk.example' },
    status: 'in-use',
    startDate: '2024-03',
    developedBy: 'in-house',
    unanswered: { protectedAttributes: { kind: 'not-applicable', because: english('No such attribute is read.') } },
    ...changes,
  };
}
