import type { Translator } from '#i18n';
import type { ChangeView, CompareView } from '#ui';
import type { CompareAnswer, ComparedEntry } from '../documents/compare.document.js';
import type { SheetFieldAnswer } from '../documents/entry.document.js';
import type { SitePlace } from '../frame/site-place.js';

/** Null where one of the versions has no text to read, or belongs to another city than the pages. */
export function presentComparison(
  { compareVersions, before, after }: CompareAnswer,
  { from, to }: { readonly from: number; readonly to: number },
  place: SitePlace,
  { language }: Translator,
): CompareView | null {
  if (!isEntry(before) || !isEntry(after) || !compareVersions.changes) return null;
  if (place.city && after.register.slug !== place.city.slug) return null;
  const changed = new Set(compareVersions.changes.map(({ field }) => field));
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const keys = [...new Set([...now.keys(), ...old.keys()])].filter((key) => changed.has(key));
  return {
    name: after.name.text,
    from,
    to,
    backHref: `${place.path(language.tag)}/entry/${after.id}`,
    changes: keys.map((key) => changeOf(old.get(key), now.get(key))),
  };
}

function changeOf(old: SheetFieldAnswer | undefined, now: SheetFieldAnswer | undefined): ChangeView {
  const [before, after] = [linesOf(old), linesOf(now)];
  const kind = before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed';
  return { label: (now ?? old)?.label ?? '', kind, before, after };
}

function linesOf(field: SheetFieldAnswer | undefined): string[] {
  const lines = field?.items.flatMap((item) => item.lines) ?? [];
  return lines.map(({ label, words }) => (label === null ? words.text : `${label}: ${words.text}`));
}

function fieldsOf({ sheet }: ComparedEntry): Map<string, SheetFieldAnswer> {
  return new Map(sheet.flatMap(({ fields }) => fields.map((field) => [field.key, field] as const)));
}

function isEntry(entry: ComparedEntry | Record<string, never>): entry is ComparedEntry {
  return 'id' in entry;
}
