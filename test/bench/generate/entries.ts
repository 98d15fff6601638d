import type { RecordData } from '#domain';
import { currentStandard, type Vocabulary } from '#standard';
import { PARTIES, referenceTo, type Party } from './parties.js';
import { randomFrom, type Random } from './random.js';
import { writerOf, type Writer } from './texts.js';
import { zipfClass } from './word-class.js';

/** About as often as in the Dutch national register, a record repeats another body's product. */
const WITH_PRODUCT = 0.47;

const CODES = new Map([...currentStandard().vocabularies].map(([key, vocabulary]) => [key, codesOf(vocabulary)]));
const organisations = zipfParties(PARTIES.organisations);
const products = zipfParties(PARTIES.products);

export interface GeneratedEntry {
  readonly sourceKey: string;
  readonly uri: string;
  readonly data: RecordData;
}

/** Entry number `index`, always the same. A `marker` is a made-up word that no other entry has: an edit one can look for. */
export function entryAt(index: number, marker?: string): GeneratedEntry {
  const random = randomFrom(index + 1_000);
  const writer = writerOf(random);
  const product = random.next() < WITH_PRODUCT ? products(random) : null;
  const data: RecordData = {
    ...identity(writer, random, product),
    ...purpose(writer, random),
    ...working(writer, random),
    ...care(writer, random),
    ...(product && { product: referenceTo(product), ...suppliedFor(random) }),
    ...(marker && { keywords: [marker] }),
  };
  const sourceKey = `entry-${index}`;
  return { sourceKey, uri: `urn:register-bench:${sourceKey}`, data };
}

function identity(writer: Writer, random: Random, product: Party | null): RecordData {
  const subject = `${writer.main.nouns.draw(random)} ${writer.main.nouns.draw(random)} ${writer.main.places.draw(random)}`;
  return {
    name: writer.named(product && random.next() < 0.7 ? product.name : subject.slice(0, 100)),
    shortDescription: writer.text(240),
    longDescription: writer.text(700),
    organisation: referenceTo(organisations(random)),
    mainLanguage: writer.main.tag,
    reviewDue: `2027-${month(random)}-01`,
  };
}

function purpose(writer: Writer, random: Random): RecordData {
  return {
    policyDomains: codes('policy-domain', random, 2),
    goal: writer.text(300),
    expectedBenefit: writer.text(150),
    affectedGroups: codes('affected-group', random, 3),
    lifeEvents: codes('life-event', random, 2),
    areaScope: 'whole-city',
    impactDescription: writer.text(250),
    decisionSupported: writer.text(150),
    decisionEffect: code('decision-effect', random),
    automationLevel: code('automation-level', random),
    legalBases: [{ id: 'act', title: writer.text(80), article: `article ${1 + random.below(90)}` }],
    riskClassifications: [{ id: 'ai', scheme: 'ai-act', riskClass: 'ai-act-minimal' }],
  };
}

function working(writer: Writer, random: Random): RecordData {
  return {
    datasets: ['own', 'other'].map((id) => ({
      id,
      role: 'operational',
      name: writer.text(60),
      description: writer.text(110),
    })),
    usesPersonalData: code('personal-data-use', random),
    techniques: codes('technique', random, 2),
    keepsLearning: 'no',
    howItWorks: writer.text(450),
    inputs: writer.text(120),
    outputs: writer.text(120),
  };
}

function care(writer: Writer, random: Random): RecordData {
  return {
    ...(random.next() < 0.6 && { impactAssessments: [{ id: 'dpia', type: 'dpia', status: 'completed' }] }),
    risks: [{ id: 'error', description: writer.text(150), mitigation: writer.text(150) }],
    oversightModel: 'in-the-loop',
    oversightDescription: writer.text(170),
    monitoring: writer.text(130),
    contact: { email: 'algorithms@city.example' },
    ...(random.next() < 0.5 && { objection: { how: writer.text(150), url: 'https://city.example/objection' } }),
    status: code('lifecycle-status', random),
    startDate: `${2012 + random.below(13)}-${month(random)}`,
    developedBy: 'in-house',
  };
}

function suppliedFor(random: Random): RecordData {
  return { suppliers: [{ id: 'maker', supplier: referenceTo(random.pick(PARTIES.suppliers)), role: 'developer' }] };
}

function code(vocabulary: string, random: Random): string {
  return random.pick(CODES.get(vocabulary)!);
}

function codes(vocabulary: string, random: Random, most: number): string[] {
  const count = 1 + random.below(most);
  return [...new Set(Array.from({ length: count }, () => code(vocabulary, random)))];
}

/** All but the codes that may only stand alone. */
function codesOf({ codes }: Vocabulary): readonly string[] {
  return codes.map(({ code }) => code).filter((code) => !/^(no-people|none|not-known)$/.test(code));
}

function month(random: Random): string {
  return String(1 + random.below(12)).padStart(2, '0');
}

/** A few large bodies have many entries, most have few. */
function zipfParties(parties: readonly Party[]): (random: Random) => Party {
  const byKey = new Map(parties.map((party) => [party.sourceKey, party]));
  const keys = zipfClass([...byKey.keys()]);
  return (random) => byKey.get(keys.draw(random))!;
}
