import type { SourceShape } from '../../map/source-shape.js';

export const DUTCH_VERSIONS = ['0.1', '0.2.3', '0.3.1', '0.4', '1.0'] as const;
const NEWEST = '1.0';

/** Spellings that registers used before the standard had lists to choose from. */
const SPELLINGS = {
  'policy-domain': {
    bestuur: 'general-public-services',
    'veiligheid en handhaving': 'public-order-and-safety',
    veiligheid: 'public-order-and-safety',
    infrastructuur: 'spatial-planning-and-infrastructure',
    'interne analyse': 'internal-administration',
  },
  technique: { 'rule based': 'rules', zelflerend: 'machine-learning' },
  'lifecycle-status': { ontwikkeling: 'development' },
  'organisation-type': {
    gemeente: 'municipality',
    provincie: 'regional-authority',
    waterschap: 'water-authority',
    ministerie: 'ministry',
    'gemeenschappelijke regeling': 'joint-municipal-body',
    agentschap: 'public-body',
    'zelfstandig bestuursorgaan': 'public-body',
    politie: 'police',
    veiligheidsregio: 'safety-region',
    inspectie: 'inspectorate',
  },
} as const;

const shapes = new Map<string, SourceShape>();

/** One shape per version of the standard: older rows answer older questions. */
export function dutchShape(version: string): SourceShape {
  const own = DUTCH_VERSIONS.find((known) => known === version.replace(/^v/, '').replaceAll('_', '.')) ?? NEWEST;
  const known = shapes.get(own);
  if (known) return known;
  const others = [...DUTCH_VERSIONS].reverse().filter((other) => other !== own);
  const shape: SourceShape = {
    standards: [own, ...others].map((each) => `nl-${each}`),
    language: 'nl',
    dateOrder: 'day-first',
    spellings: SPELLINGS,
  };
  shapes.set(own, shape);
  return shape;
}
