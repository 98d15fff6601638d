import { importedName } from '#application';
import { Conditions, type RecordData, type RecordKind, type Reference, type Text } from '#domain';
import { currentStandard, findField, kindOf, type FieldDefinition, type Unanswered } from '#standard';
import { leadingPart } from '../values/split-text.js';
import type { MappingLosses } from './mapping-losses.js';
import { neverAsked } from './never-asked.js';
import type { SourceShape } from './source-shape.js';

/** The row that is being read: where it stands, how to understand it, and who counts what is lost. */
export interface RowContext {
  readonly line: number;
  readonly shape: SourceShape;
  readonly losses: MappingLosses;
}

/** Imported records are judged without the law of a region: their own law is another. */
const NO_REGION = {};
const NOT_ASKED: Unanswered = { kind: 'not-asked' };
const FIELDS = new Map<string, FieldDefinition>();

/** The answers of one record while they are gathered from a row. */
export class RecordDraft {
  private readonly answers: Record<string, unknown> = {};
  private readonly reasons: Record<string, Unanswered> = {};
  private readonly questions = new Set<string>();
  private readonly remarks: string[] = [];
  private readonly wholeTexts: string[] = [];

  constructor(
    readonly kind: RecordKind,
    readonly context: RowContext,
  ) {}

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  set(path: string, value: unknown): void {
    const [key = '', part] = path.split('.');
    if (part === undefined) this.answers[key] = value;
    else this.answers[key] = { ...(this.answers[key] as object | undefined), [part]: value };
  }

  /** A text of the source. What is over the limit goes whole into the long description: nothing is cut off unseen. */
  setText(path: string, text: string, label: string): void {
    this.set(path, this.text(this.fit(text, this.limitOf(path), label)));
  }

  /** A piece of text for a member of a list, kept whole in the same way. */
  part(path: string, text: string, label: string): Text {
    return this.text(this.fit(text, this.limitOf(path), label));
  }

  /** Words of the source, in its language. */
  text(text: string, status: 'person' | 'machine' = 'person'): Text {
    return { [this.context.shape.language]: { text, status } };
  }

  reference(kind: RecordKind, sourceKey: string, name: string): Reference {
    return { record: importedName(kind, sourceKey), name: this.text(name) };
  }

  /** Adds an item to a list; its id comes from what it says, so that it stays the same when others come and go. */
  addItem(path: string, idFrom: string, item: Readonly<Record<string, unknown>>): void {
    const list = (this.get(path) ?? []) as { readonly id: string }[];
    const base = idFrom.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 56) || 'item';
    const taken = list.filter(({ id }) => id === base || id.startsWith(`${base}-`)).length;
    this.set(path, [...list, { id: taken === 0 ? base : `${base}-${String(taken + 1)}`, ...item }]);
  }

  /** Keeps a value that has no field of its own, under the heading it has at its source. */
  remark(label: string, text: string): void {
    this.remarks.push(`${label}: ${text}`);
  }

  addKeyword(word: string): void {
    const present = (this.get('keywords') ?? []) as string[];
    const line = word.replaceAll(/\s+/g, ' ').trim();
    if (line.length > 100) this.remark('Keyword', line);
    else if (line !== '' && !present.includes(line)) this.set('keywords', [...present, line]);
  }

  /** A question of the source that only overlaps with a field is taken for that field's where the importer reads it so. */
  reads(path: string): void {
    this.questions.add(path.split('.')[0] ?? '');
  }

  unanswered(path: string, reason: Unanswered): void {
    this.reasons[path] = reason;
  }

  field(path: string): FieldDefinition {
    const id = `${this.kind} ${path}`;
    const known = FIELDS.get(id);
    if (known) return known;
    const found = findField(currentStandard(), this.kind, path);
    if (!found) throw new Error(`the standard has no field ${path} for ${this.kind}`);
    FIELDS.set(id, found);
    return found;
  }

  finish(): RecordData {
    const { losses, shape } = this.context;
    if (this.remarks.length > 0) this.setText('remark', this.remarks.join('\n'), 'Remark');
    if (this.wholeTexts.length > 0) {
      const before = this.get('longDescription') as Text | undefined;
      const own = before?.[shape.language]?.text;
      this.set('longDescription', this.text([...(own === undefined ? [] : [own]), ...this.wholeTexts].join('\n\n')));
    }
    const conditions = new Conditions(this.answers, NO_REGION);
    const reasons = this.openReasons(conditions);
    for (const field of kindOf(currentStandard(), this.kind).fields) {
      if (field.level !== 'needed' || this.answers[field.key] !== undefined) continue;
      const reason = reasons[field.key]?.kind;
      const isGap = reason === undefined || reason === 'not-asked';
      if (isGap && conditions.levelOf(field) === 'needed')
        losses.emptyField(this.kind, field.key, reason ? 'notAsked' : 'blank');
    }
    return Object.keys(reasons).length > 0 ? { ...this.answers, unanswered: reasons } : this.answers;
  }

  /** An answer that came after all leaves no reason standing. */
  private openReasons(conditions: Conditions): Readonly<Record<string, Unanswered>> {
    const reasons: Record<string, Unanswered> = {};
    for (const [path, reason] of Object.entries(this.reasons)) if (!this.has(path)) reasons[path] = reason;
    const standard = this.context.shape.standards[0] ?? '';
    for (const field of neverAsked(this.kind, standard)) {
      if (this.answers[field.key] !== undefined || reasons[field.key] !== undefined) continue;
      if (field.partly?.includes(standard) && this.questions.has(field.key)) continue;
      // A question that does not arise here is no gap, whoever did not ask it.
      const level = conditions.levelOf(field);
      if (level === 'needed' || level === 'should') reasons[field.key] = NOT_ASKED;
    }
    return reasons;
  }

  private get(path: string): unknown {
    if (!path.includes('.')) return this.answers[path];
    const [key = '', part = ''] = path.split('.');
    return (this.answers[key] as Record<string, unknown> | undefined)?.[part];
  }

  private limitOf(path: string): number {
    return this.field(path).maxLength ?? Number.POSITIVE_INFINITY;
  }

  private fit(text: string, limit: number, label: string): string {
    if (text.length <= limit || [...text].length <= limit) return text;
    this.context.losses.note('long-text', this.context.line);
    const own = (this.get('longDescription') as Text | undefined)?.[this.context.shape.language]?.text;
    if (own?.includes(text) !== true) this.wholeTexts.push(`${label}:\n${text}`);
    return leadingPart(text, limit);
  }
}
