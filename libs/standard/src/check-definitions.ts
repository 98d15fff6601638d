import type { FieldDefinition, Predicate, Requirement, Standard } from './definition.js';

const KEY = /^[a-z][A-Za-z0-9]*$/;
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the files say about each other: names that are used must exist, keys and codes must be unique. */
export function findInconsistencies(standard: Standard, fileOf: (field: FieldDefinition) => string): string[] {
  return [
    ...standard.kinds.flatMap((kind) => {
      const fields = [...kind.fields, ...kind.systemFields];
      return [
        ...repeated(fields.map((field) => field.key)).map(
          (key) => `fields/${kind.key}: the key "${key}" is used twice`,
        ),
        ...fields.flatMap((field) => fieldFaults(standard, field, `${fileOf(field)}: ${field.key}`)),
        ...fields.flatMap((field) => neighbourFaults(standard, field, fields, `${fileOf(field)}: ${field.key}`)),
      ];
    }),
    ...vocabularyFaults(standard),
    ...conditionFaults(standard),
    ...coreFaults(standard),
  ];
}

function fieldFaults(standard: Standard, field: FieldDefinition, at: string): string[] {
  const faults: string[] = [];
  if (!KEY.test(field.key) || ['unanswered', 'constructor'].includes(field.key))
    faults.push(`${at}: is not a usable key`);
  if ((field.type === 'code' || field.type === 'codes') !== (field.vocabulary !== undefined))
    faults.push(`${at}: a vocabulary belongs to the types code and codes, and to no other`);
  if (field.vocabulary !== undefined && !standard.vocabularies.has(field.vocabulary))
    faults.push(`${at}: unknown vocabulary "${field.vocabulary}"`);
  for (const condition of [field.when, field.otherwiseWhen])
    if (condition !== undefined && !standard.conditions.has(condition))
      faults.push(`${at}: unknown condition "${condition}"`);
  if (field.otherwise !== undefined && field.when === undefined) faults.push(`${at}: "otherwise" needs a "when"`);
  if (field.otherwiseWhen !== undefined && field.otherwise === undefined)
    faults.push(`${at}: "otherwiseWhen" needs an "otherwise"`);
  if (field.type !== 'reference' && field.of !== undefined)
    faults.push(`${at}: "of" belongs to the type reference, and to no other`);
  if ((field.type === 'object' || field.type === 'list') !== (field.fields !== undefined))
    faults.push(`${at}: "fields" belong to the types object and list, and to no other`);
  for (const source of [...(field.partly ?? []), ...(field.unconfirmed ?? [])])
    if ((field.counterparts?.[source] ?? []).length === 0)
      faults.push(`${at}: has no counterparts of "${source}" to say more about`);
  const parts = field.fields ?? [];
  if (field.atLeastOne !== undefined && field.type !== 'object')
    faults.push(`${at}: "atLeastOne" belongs to the type object, and to no other`);
  for (const key of field.atLeastOne ?? [])
    if (!parts.some((part) => part.key === key)) faults.push(`${at}: "atLeastOne" names the unknown part "${key}"`);
  if (field.type === 'list' && parts.some((part) => part.key === 'id'))
    faults.push(`${at}: "id" is kept for the stable id of list items`);
  return [
    ...faults,
    ...repeated(parts.map((part) => part.key)).map((key) => `${at}: the key "${key}" is used twice`),
    ...parts.flatMap((part) => fieldFaults(standard, part, `${at}.${part.key}`)),
  ];
}

/** What a field says about those beside it: the fields of the kind, or the parts of the same answer. */
function neighbourFaults(
  standard: Standard,
  field: FieldDefinition,
  beside: readonly FieldDefinition[],
  at: string,
): string[] {
  const { schemeIn, notBefore, fields: parts = [] } = field;
  const first = beside.find(({ key }) => key === notBefore);
  const scheme = beside.find(({ key }) => key === schemeIn);
  const schemes = standard.vocabularies.get(scheme?.vocabulary ?? '')?.codes.map(({ code }) => code) ?? [];
  const codes = standard.vocabularies.get(field.vocabulary ?? '')?.codes ?? [];
  return [
    ...(notBefore !== undefined && (field.type !== 'date' || first?.type !== 'date')
      ? [`${at}: "notBefore" compares two dates that stand beside each other`]
      : []),
    ...(schemeIn !== undefined && (field.type !== 'code' || scheme?.type !== 'code')
      ? [`${at}: "schemeIn" names a code that stands beside a code`]
      : []),
    ...(scheme === undefined ? [] : codes.filter((entry) => !schemes.includes(entry.scheme ?? ''))).map(
      ({ code }) => `${at}: the code "${code}" belongs to no scheme of ${scheme?.key ?? ''}`,
    ),
    ...parts.flatMap((part) => neighbourFaults(standard, part, parts, `${at}.${part.key}`)),
  ];
}

function vocabularyFaults(standard: Standard): string[] {
  return [...standard.vocabularies.values()].flatMap((vocabulary) => {
    const at = `vocabularies/${vocabulary.key}.json`;
    const codes = vocabulary.codes.map((entry) => entry.code);
    return [
      ...repeated(codes).map((code) => `${at}: the code "${code}" is used twice`),
      ...codes.filter((code) => !CODE.test(code)).map((code) => `${at}: "${code}" is not a usable code`),
      ...(codes.length === 0 ? [`${at}: has no codes`] : []),
      ...vocabulary.codes
        .filter((entry) => (entry.rank !== undefined) !== vocabulary.ordered)
        .map((entry) => `${at}: ${entry.code}: ranks belong to ordered vocabularies, on every code`),
      ...vocabulary.codes
        .filter((entry) => entry.broader !== undefined && !codes.includes(entry.broader))
        .map((entry) => `${at}: ${entry.code}: unknown broader code "${entry.broader ?? ''}"`),
    ];
  });
}

function conditionFaults(standard: Standard): string[] {
  const faults = [...standard.conditions.values()].flatMap((condition) => {
    const at = `conditions.json: ${condition.key}`;
    const unknown = requirementFaults(standard, condition, at);
    return reaches(standard, condition.key, condition.key) ? [...unknown, `${at}: depends on itself`] : unknown;
  });
  const rules = Object.entries(standard.inShort).flatMap(([key, entries]) =>
    entries.flatMap((rule) => requirementFaults(standard, rule, `in-short.json: ${key}`)),
  );
  return [...faults, ...rules];
}

function requirementFaults(standard: Standard, requirement: Requirement, at: string): string[] {
  return predicatesOf(requirement).flatMap((predicate) => {
    if ('condition' in predicate)
      return standard.conditions.has(predicate.condition) ? [] : [`${at}: unknown condition "${predicate.condition}"`];
    if ('context' in predicate) return [];
    const field = fieldAt(standard, predicate.field);
    if (!field) return [`${at}: unknown field "${predicate.field}"`];
    const codes = 'in' in predicate ? predicate.in : 'notIn' in predicate ? predicate.notIn : [];
    const vocabulary = standard.vocabularies.get(field.vocabulary ?? '');
    return codes
      .filter((code) => !vocabulary?.codes.some((entry) => entry.code === code))
      .map((code) => `${at}: "${code}" is no code of ${predicate.field}`);
  });
}

function coreFaults(standard: Standard): string[] {
  return standard.kinds.flatMap((kind) =>
    (standard.publication.core[kind.key] ?? [])
      .filter((key) => !kind.fields.some((field) => field.key === key))
      .map((key) => `publication.json: core: unknown field "${key}" of ${kind.key}`),
  );
}

function fieldAt(standard: Standard, path: string): FieldDefinition | undefined {
  const [first, second] = path.split('.');
  const found = standard.kinds.flatMap((kind) => kind.fields).find((field) => field.key === first);
  return second === undefined ? found : found?.fields?.find((part) => part.key === second);
}

function reaches(standard: Standard, from: string, to: string, seen = new Set<string>()): boolean {
  const condition = standard.conditions.get(from);
  if (!condition || seen.has(from)) return false;
  seen.add(from);
  return predicatesOf(condition).some(
    (predicate) =>
      'condition' in predicate && (predicate.condition === to || reaches(standard, predicate.condition, to, seen)),
  );
}

function predicatesOf(requirement: Requirement): readonly Predicate[] {
  return [...(requirement.all ?? []), ...(requirement.any ?? [])];
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
