import type {
  FieldDefinition,
  KindDefinition,
  RecordKind,
  Standard,
  Vocabulary,
  VocabularyCode,
} from './definition.js';

export function kindOf(standard: Standard, kind: RecordKind): KindDefinition {
  const found = standard.kinds.find((entry) => entry.key === kind);
  if (!found) throw new Error(`The standard ${standard.version} describes no kind "${kind}"`);
  return found;
}

/** The field at a key or at `key.part`; null where the standard has none, system fields included. */
export function findField(standard: Standard, kind: RecordKind, path: string): FieldDefinition | null {
  const [key, part] = path.split('.');
  const field = kindOf(standard, kind).fields.find((entry) => entry.key === key);
  if (part === undefined) return field ?? null;
  return field?.fields?.find((entry) => entry.key === part) ?? null;
}

export function vocabularyOf(standard: Standard, field: FieldDefinition): Vocabulary {
  const vocabulary = standard.vocabularies.get(field.vocabulary ?? '');
  if (!vocabulary) throw new Error(`The field "${field.key}" has no vocabulary`);
  return vocabulary;
}

export function findCode(vocabulary: Vocabulary, code: string): VocabularyCode | null {
  return vocabulary.codes.find((entry) => entry.code === code) ?? null;
}

/**
 * Where an answer may be replaced by a reason why there is none: every field, and every part of an object.
 * The items of a list have no such places: leave the part out, or give the reason in its text.
 */
export function unansweredPaths(standard: Standard, kind: RecordKind): string[] {
  return kindOf(standard, kind).fields.flatMap((field) => [
    field.key,
    ...(field.type === 'object' ? (field.fields ?? []).map((part) => `${field.key}.${part.key}`) : []),
  ]);
}
