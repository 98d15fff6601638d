import type { Translator } from '#i18n';
import type { FieldView, SectionView } from '#ui';
import type { SheetFieldAnswer, SheetSectionAnswer } from '../documents/entry.document.js';
import { optionalWords, wordsView } from '../frame/words-view.js';

export function presentSection({ key, label, fields }: SheetSectionAnswer, translator: Translator): SectionView {
  return { key, label, fields: fields.map((field) => presentField(field, translator)) };
}

function presentField(field: SheetFieldAnswer, translator: Translator): FieldView {
  return {
    key: field.key,
    label: field.label,
    items: field.items.map(({ lines }) => lines.map((line) => ({ ...line, words: wordsView(line.words) }))),
    gap: field.state === 'ANSWERED' ? null : presentGap(field, translator),
  };
}

const SENTENCES = {
  BLANK: 'entry.state.blank',
  NOT_ASKED: 'entry.state.not-asked',
  NOT_KNOWN: 'entry.state.not-known',
  NOT_APPLICABLE: 'entry.state.not-applicable',
  WITHHELD: 'entry.state.withheld',
} as const;

/** A gap is told in the same place where the answer would stand. */
function presentGap(field: SheetFieldAnswer, { t, date }: Translator): NonNullable<FieldView['gap']> {
  const state = field.state === 'ANSWERED' ? 'BLANK' : field.state;
  const until = field.until === null ? '' : ` ${t('entry.until', { date: date(field.until) })}`;
  const by = field.decidedBy === null ? '' : ` ${t('entry.decidedBy')} ${field.decidedBy.text}.`;
  return {
    text: `${t(SENTENCES[state])}${until}${by}`,
    reason: optionalWords(field.reason),
    isOpen: state === 'BLANK' || state === 'NOT_ASKED',
  };
}
