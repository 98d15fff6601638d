import type { RecordData } from '../record/record.js';
import { isObject } from './answers.js';

/** One change between two versions, as deep as it can be named: per language of a text, per item of a list. */
export interface FieldChange {
  /** Key of the field. */
  readonly field: string;
  /** Where in the data: keys, ids of list items and languages, such as `legalBases`, `b1`, `title`, `nl`. */
  readonly path: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What changed from one version's answers to the next. The order of members, codes and plain texts means nothing;
 * the order of list items does, and is reported as a change of the list's ids.
 */
export function differenceOf(before: RecordData, after: RecordData): FieldChange[] {
  return compareMembers(before, after, []);
}

function compareMembers(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: readonly string[],
): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => compare(before[key], after[key], [...path, key]));
}

function compare(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  if (before === undefined && after === undefined) return [];
  // Every reason for a gap belongs to the field it speaks about, and is read as a whole.
  if (path[0] === 'unanswered' && path.length === 1)
    return compareMembers(isObject(before) ? before : {}, isObject(after) ? after : {}, path);
  if (before === undefined) return [change('added', path, { after })];
  if (after === undefined) return [change('removed', path, { before })];
  if (isSame(before, after)) return [];
  if (isItemList(before) && isItemList(after)) return compareItems(before, after, path);
  if (isObject(before) && isObject(after) && !isLeaf(before, path) && !isLeaf(after, path))
    return compareMembers(before, after, path);
  return [change('changed', path, { before, after })];
}

function compareItems(before: readonly Item[], after: readonly Item[], path: readonly string[]): FieldChange[] {
  const idsBefore = before.map((item) => item.id);
  const idsAfter = after.map((item) => item.id);
  const changes = compareMembers(byId(before), byId(after), path);
  const kept = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => others.includes(id));
  const moved = kept(idsBefore, idsAfter).join() !== kept(idsAfter, idsBefore).join();
  return moved ? [change('changed', path, { before: idsBefore, after: idsAfter }), ...changes] : changes;
}

interface Item {
  readonly id: string;
}

function isItemList(value: unknown): value is readonly Item[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item) && typeof item['id'] === 'string')
  );
}

function byId(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

/** A text in one language and a reason for a gap are the smallest things a reader compares. */
function isLeaf(value: Readonly<Record<string, unknown>>, path: readonly string[]): boolean {
  return path[0] === 'unanswered' || (typeof value['text'] === 'string' && typeof value['status'] === 'string');
}

function isSame(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) return isSameList(before, after);
  if (!isObject(before) || !isObject(after)) return before === after;
  const keys = Object.keys(before);
  return keys.length === Object.keys(after).length && keys.every((key) => isSame(before[key], after[key]));
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before.length !== after.length) return false;
  if (before.every((item) => typeof item === 'string')) return before.every((item) => after.includes(item));
  return before.every((item, index) => isSame(item, after[index]));
}

function change(
  kind: FieldChange['kind'],
  path: readonly string[],
  values: Pick<FieldChange, 'before' | 'after'>,
): FieldChange {
  const field = (path[0] === 'unanswered' ? path[1]?.split('.')[0] : path[0]) ?? '';
  return { field, path, kind, ...values };
}
