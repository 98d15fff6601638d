import { findInconsistencies } from './check-definitions.js';
import { SHAPES } from './definition-shapes.js';
import type {
  Condition,
  FieldDefinition,
  FieldGroup,
  KindDefinition,
  PublicationRules,
  RecordKind,
  ShortAnswerRule,
  SourceStandard,
  Standard,
  Vocabulary,
  Wording,
} from './definition.js';
import type { Shape } from './shape.js';
import { findStandardFolder, StandardError, StandardFolder } from './standard-folder.js';

interface StandardFile {
  readonly version: string;
  readonly uri: string;
  readonly languages: readonly string[];
  readonly maxContentBytes: number;
  readonly groups: readonly FieldGroup[];
  readonly kinds: readonly { readonly key: RecordKind; readonly label: Wording; readonly help?: Wording }[];
}

/** Reads one version of the standard and refuses it with the full list of its faults. The result cannot be changed. */
export function loadStandard(path: string): Standard {
  const folder = new StandardFolder(path);
  const files = new Map<FieldDefinition, string>();
  const { version, uri, languages, maxContentBytes, groups, kinds } = read<StandardFile>(
    folder,
    'standard.json',
    SHAPES.standard,
  );
  const standard: Standard = {
    version,
    uri,
    languages,
    maxContentBytes,
    groups,
    kinds: kinds.map((kind) => ({ ...kind, ...readFields(folder, kind.key, groups, files) })),
    vocabularies: readVocabularies(folder),
    conditions: byKey(read<Condition[]>(folder, 'conditions.json', SHAPES.conditions)),
    sources: read<SourceStandard[]>(folder, 'sources.json', SHAPES.sources),
    publication: read<PublicationRules>(folder, 'publication.json', SHAPES.publication),
    inShort: read<Record<string, ShortAnswerRule[]>>(folder, 'in-short.json', SHAPES.inShort),
    messages: read<Record<string, Wording>>(folder, 'messages.json', SHAPES.messages),
  };
  const faults = findInconsistencies(standard, (field) => files.get(field) ?? 'fields');
  if (faults.length > 0) throw new StandardError(faults);
  return freeze(standard);
}

// The shape has looked at every member; the caller names what it has thereby become.

function read<T>(folder: StandardFolder, file: string, shape: Shape): T {
  const value = folder.read(file);
  const fault = shape(value);
  if (fault !== null) throw new StandardError([`${file}: ${withKey(value, fault)}`]);
  return value as T;
}

/** "[3].label" helps nobody who looks for a field by its name. */
function withKey(value: unknown, fault: string): string {
  const index = /^\[(\d+)\]/.exec(fault)?.[1];
  if (index === undefined || !Array.isArray(value)) return fault;
  const entry = value[Number(index)] as { readonly key?: unknown } | null;
  return typeof entry?.key === 'string' ? fault.replace(`[${index}]`, entry.key) : fault;
}

type KindFields = Pick<KindDefinition, 'fields' | 'systemFields'>;

function readFields(
  folder: StandardFolder,
  kind: RecordKind,
  groups: readonly FieldGroup[],
  files: Map<FieldDefinition, string>,
): KindFields {
  const all = folder.list(`fields/${kind}`).flatMap((file) => {
    const group = /\/\d+-([a-z-]+)\.json$/.exec(file)?.[1];
    if (group === undefined || !groups.some(({ key }) => key === group))
      throw new StandardError([`${file}: the name must be NN-<group>.json with a group of standard.json`]);
    return read<FieldDefinition[]>(folder, file, SHAPES.fields).map((entry) => {
      const field = inGroup(entry, group);
      files.set(field, file);
      return field;
    });
  });
  if (all.length === 0) throw new StandardError([`fields/${kind}: holds no fields`]);
  return {
    fields: all.filter((field) => field.level !== 'system'),
    systemFields: all.filter((field) => field.level === 'system'),
  };
}

function inGroup(field: FieldDefinition, group: string): FieldDefinition {
  const parts = field.fields?.map((part) => inGroup(part, group));
  return parts ? { ...field, group, fields: parts } : { ...field, group };
}

function readVocabularies(folder: StandardFolder): Map<string, Vocabulary> {
  const vocabularies = folder.list('vocabularies').map((file) => {
    const vocabulary = read<Vocabulary>(folder, file, SHAPES.vocabulary);
    if (file !== `vocabularies/${vocabulary.key}.json`)
      throw new StandardError([`${file}: its key is "${vocabulary.key}"; the file must have the same name`]);
    return vocabulary;
  });
  return byKey(vocabularies);
}

function byKey<T extends { readonly key: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of value instanceof Map ? value.values() : Object.values(value)) freeze(member);
  return value;
}

let current: Standard | undefined;

/** The version of the standard that this software works with, read once per process. */
export function currentStandard(): Standard {
  return (current ??= loadStandard(findStandardFolder('1.0')));
}
