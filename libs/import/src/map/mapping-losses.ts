import type { RecordKind } from '#domain';

/** What became of the value of one column in one row. */
export type ValueFate =
  /** It answers a field of our standard. */
  | 'mapped'
  /** It has no field of its own, or did not fit, and stands word for word in the remark. */
  | 'in-remark'
  /** It says that there is no answer, and is kept as such. */
  | 'no-answer'
  /** It is not imported, on purpose or for want of a place. */
  | 'not-imported';

export const NOTE_KINDS = {
  'fallback-key': 'has no id of its own, or one that another row has too: the key was made from its words',
  'long-text': 'holds a text over the limit of its field: the field has the beginning, the long description the whole',
  'personal-contact': 'names a contact that looks like a person: not stored',
  'no-name': 'has no name: its id stands in',
  'unknown-code': 'holds a value that the vocabulary does not know',
} as const;
export type NoteKind = keyof typeof NOTE_KINDS;

export interface LossReport {
  /** Per column of the source: in how many rows it was filled, and what became of the values. */
  readonly columns: Readonly<Record<string, Readonly<{ filled: number } & Record<ValueFate, number>>>>;
  /** Needed fields of entries that stay empty, and in how many; with those the source standard never asks for. */
  readonly neededButEmpty: Readonly<Record<string, { readonly blank: number; readonly notAsked: number }>>;
  readonly notes: Readonly<
    Record<string, { readonly meaning: string; readonly count: number; readonly lines: readonly number[] }>
  >;
}

const LINES_SHOWN = 20;

/** Counts, while a file is read, what of it finds no place here and what our standard asks that it does not tell. */
export class MappingLosses {
  private readonly columns = new Map<string, { filled: number } & Record<ValueFate, number>>();
  private readonly empty = new Map<string, { blank: number; notAsked: number }>();
  private readonly noted = new Map<NoteKind, { count: number; lines: number[] }>();

  value(column: string, fate: ValueFate): void {
    const counts = this.columns.get(column) ?? {
      filled: 0,
      mapped: 0,
      'in-remark': 0,
      'no-answer': 0,
      'not-imported': 0,
    };
    counts.filled++;
    counts[fate]++;
    this.columns.set(column, counts);
  }

  note(kind: NoteKind, line: number): void {
    const note = this.noted.get(kind) ?? { count: 0, lines: [] };
    note.count++;
    if (note.lines.length < LINES_SHOWN) note.lines.push(line);
    this.noted.set(kind, note);
  }

  emptyField(kind: RecordKind, field: string, reason: 'blank' | 'notAsked'): void {
    if (kind !== 'algorithm') return;
    const counts = this.empty.get(field) ?? { blank: 0, notAsked: 0 };
    counts[reason]++;
    this.empty.set(field, counts);
  }

  report(): LossReport {
    return {
      columns: Object.fromEntries(this.columns),
      neededButEmpty: Object.fromEntries(this.empty),
      notes: Object.fromEntries([...this.noted].map(([kind, note]) => [kind, { meaning: NOTE_KINDS[kind], ...note }])),
    };
  }
}
