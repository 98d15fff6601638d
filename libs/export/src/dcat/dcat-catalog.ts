import type { City } from '#application';
import type { Text } from '#domain';

/** What a portal may know of one register. Only addresses that answer are named. */
export interface CatalogFacts {
  readonly city: City;
  /** Time of the newest statement of its log; null while there is none. */
  readonly modified: Date | null;
}

/** One property of a resource: the prefixed name, and values. */
export type Property = readonly [name: string, ...values: Value[]];
export type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string }
  | { readonly text: string; readonly datatype: string };

export interface Resource {
  readonly iri: string;
  readonly types: readonly string[];
  readonly properties: readonly Property[];
}

export const PREFIXES: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const EU = 'http://publications.europa.eu/resource/authority';

/**
 * DCAT-AP 3: one catalogue with one dataset, its log as a distribution, and GraphQL as a service. Algorithms are not datasets,
 * and followed registers describe themselves: neither is listed.
 */
export function dcatCatalog({ city, modified }: CatalogFacts): Resource[] {
  const base = city.prefix.replace(/id\/$/, '');
  const at = (part: string): string => `${base}catalog#${part}`;
  const languages = city.languages.flatMap((tag) => LANGUAGES[tag.split('-')[0] ?? ''] ?? []);
  const licence = licenceAddress(city.licence);
  const common: Property[] = [
    ['dct:publisher', { iri: at('publisher') }],
    ...(languages.length > 0 ? [['dct:language', ...languages.map((code) => ({ iri: code }))] as const] : []),
    ...(modified ? [['dct:modified', { text: modified.toISOString(), datatype: 'xsd:dateTime' }] as const] : []),
  ];
  const license: Property = ['dct:license', { iri: licence }];
  return [
    {
      iri: at('catalog'),
      types: ['dcat:Catalog'],
      properties: [
        ['dct:identifier', { text: at('catalog') }],
        ['dct:title', ...texts(city.name, (name) => name)],
        ['dct:description', ...texts(city.name, (name) => `${DESCRIPTION} ${name}`)],
        ...common,
        license,
        ['foaf:homepage', { iri: base }],
        ['dcat:themeTaxonomy', { iri: `${EU}/data-theme` }],
        ['dcat:dataset', { iri: at('register') }],
        ['dcat:service', { iri: at('graphql') }],
      ],
    },
    {
      iri: at('register'),
      types: ['dcat:Dataset'],
      properties: [
        ['dct:identifier', { text: at('register') }],
        ['dct:title', ...texts(city.name, (name) => name)],
        ['dct:description', ...texts(city.name, (name) => `${DESCRIPTION} ${name}`)],
        ...common,
        ['dct:accessRights', { iri: `${EU}/access-right/PUBLIC` }],
        ['dct:accrualPeriodicity', { iri: `${EU}/frequency/IRREG` }],
        ['dcat:theme', { iri: `${EU}/data-theme/GOVE` }, { iri: `${EU}/data-theme/TECH` }],
        ['dcat:keyword', { text: 'algorithms', language: 'en' }, { text: 'artificial intelligence', language: 'en' }],
        ['dcat:contactPoint', { iri: at('contact') }],
        ['dcat:distribution', { iri: at('log') }],
      ],
    },
    {
      iri: at('log'),
      types: ['dcat:Distribution'],
      properties: [
        ['dct:title', { text: 'The log: every statement since the first, signed', language: 'en' }],
        ['dcat:accessURL', { iri: `${base}federation/v1/log/checkpoint` }],
        ['dct:conformsTo', { iri: 'https://c2sp.org/tlog-tiles' }],
        ['dcat:accessService', { iri: at('graphql') }],
        license,
      ],
    },
    {
      iri: at('graphql'),
      types: ['dcat:DataService'],
      properties: [
        ['dct:title', { text: 'GraphQL: search, read and compare', language: 'en' }],
        ['dcat:endpointURL', { iri: `${new URL(base).origin}/graphql` }],
        ['dcat:servesDataset', { iri: at('register') }],
        ['dct:publisher', { iri: at('publisher') }],
        ['dct:accessRights', { iri: `${EU}/access-right/PUBLIC` }],
        license,
      ],
    },
    { iri: at('publisher'), types: ['foaf:Agent'], properties: [['foaf:name', ...texts(city.name, (name) => name)]] },
    { iri: at('contact'), types: ['vcard:Organization', 'vcard:Kind'], properties: contactOf(city) },
    { iri: base, types: ['foaf:Document'], properties: [] },
    { iri: `${base}federation/v1/log/checkpoint`, types: ['rdfs:Resource'], properties: [] },
    { iri: `${new URL(base).origin}/graphql`, types: ['rdfs:Resource'], properties: [] },
    ...namedTypes(languages, licence),
  ];
}

const DESCRIPTION = 'The algorithms and AI systems in use, what they are for and how to object:';

/** Terms of foreign lists with their classes, so that the description can be judged by itself. */
function namedTypes(languages: readonly string[], licence: string): Resource[] {
  const named = (iri: string, ...types: string[]): Resource => ({ iri, types, properties: [] });
  return [
    ...languages.map((iri) => named(iri, 'dct:LinguisticSystem')),
    named(licence, 'dct:LicenseDocument'),
    named('https://c2sp.org/tlog-tiles', 'dct:Standard'),
    named(`${EU}/access-right/PUBLIC`, 'dct:RightsStatement'),
    named(`${EU}/frequency/IRREG`, 'dct:Frequency'),
    {
      iri: `${EU}/data-theme`,
      types: ['skos:ConceptScheme'],
      properties: [['dct:title', { text: 'Data theme', language: 'en' }]],
    },
    ...(['GOVE', 'TECH'] as const).map((code) => ({
      iri: `${EU}/data-theme/${code}`,
      types: ['skos:Concept'],
      properties: [
        ['skos:prefLabel', { text: THEMES[code], language: 'en' }],
        ['skos:inScheme', { iri: `${EU}/data-theme` }],
      ] as Property[],
    })),
  ];
}

const THEMES = { GOVE: 'Government and public sector', TECH: 'Science and technology' } as const;

function contactOf({ name, contact }: City): Property[] {
  return [
    ['vcard:fn', ...texts(name, (words) => words)],
    ...(contact?.email === undefined ? [] : [['vcard:hasEmail', { iri: `mailto:${contact.email}` }] as const]),
    ...(contact?.url === undefined ? [] : [['vcard:hasURL', { iri: contact.url }] as const]),
  ];
}

function texts(text: Text, write: (words: string) => string): Value[] {
  return Object.entries(text).map(([language, { text: words }]) => ({ text: write(words), language }));
}

const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ar: 'ARA',
    bg: 'BUL',
    cs: 'CES',
    da: 'DAN',
    de: 'DEU',
    el: 'ELL',
    en: 'ENG',
    es: 'SPA',
    et: 'EST',
    fi: 'FIN',
    fr: 'FRA',
    ga: 'GLE',
    hr: 'HRV',
    hu: 'HUN',
    it: 'ITA',
    lt: 'LIT',
    lv: 'LAV',
    mt: 'MLT',
    nl: 'NLD',
    no: 'NOR',
    pl: 'POL',
    pt: 'POR',
    ro: 'RON',
    sk: 'SLK',
    sl: 'SLV',
    sv: 'SWE',
    tr: 'TUR',
    uk: 'UKR',
  }).map(([tag, code]) => [tag, `${EU}/language/${code}`]),
);

function licenceAddress(licence: string): string {
  return licence.includes('://') ? licence : (EU_LICENCES[licence] ?? `https://spdx.org/licenses/${licence}`);
}

const EU_LICENCES: Readonly<Record<string, string>> = {
  'CC0-1.0': `${EU}/licence/CC0`,
  'CC-BY-4.0': `${EU}/licence/CC_BY_4_0`,
  'CC-BY-SA-4.0': `${EU}/licence/CC_BYSA_4_0`,
  'ODbL-1.0': `${EU}/licence/ODC_BL`,
};
