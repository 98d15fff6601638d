import type { Row } from '../../map/apply-rules.js';
import { findOurCode } from '../../map/code-lookup.js';
import type { RecordDraft } from '../../map/record-draft.js';
import { readAnswer } from '../../values/read-answer.js';
import { findUrls, readUrl } from '../../values/read-url.js';
import { keyOfName } from '../../values/source-key.js';
import { readPairs } from './read-pairs.js';

/** Impact assessments: a flag and a text each for two kinds until 0.3.1, a list with a note since then. */
export function readAssessments(row: Row, draft: RecordDraft): void {
  readFlagged('dpia', 'dpia', row, draft);
  readFlagged('iama', 'iama', row, draft);
  readListed(row, draft);
}

function readFlagged(column: 'dpia' | 'iama', type: string, row: Row, draft: RecordDraft): void {
  const { losses, shape } = draft.context;
  const flag = readAnswer(row[column]);
  const text = readAnswer(row[`${column}_description`]);
  // Version 0.1 asked for words. A bare "True", the same on every row, comes from the collector's table, not from the body.
  const isCollectors = flag.kind === 'value' && /^(?:true|false)$/i.test(flag.text) && shape.standards[0] === 'nl-0.1';
  const status = flag.kind === 'value' && !isCollectors ? statusOf(flag.text, draft) : null;
  const words = [
    ...(flag.kind === 'value' && !isCollectors && status === null ? [flag.text] : []),
    ...(text.kind === 'value' ? [text.text] : []),
  ];
  if (flag.kind !== 'missing')
    losses.value(column, isCollectors ? 'not-imported' : flag.kind === 'value' ? 'mapped' : 'no-answer');
  if (text.kind !== 'missing') losses.value(`${column}_description`, text.kind === 'value' ? 'mapped' : 'no-answer');
  if (status === null && words.length === 0) return;
  const [url] = words.flatMap(findUrls);
  const summary = words.join('\n\n');
  draft.addItem('impactAssessments', type, {
    type,
    ...(status !== null && { status }),
    ...(url !== undefined && { url }),
    ...(summary !== '' &&
      readUrl(summary) === null && { summary: draft.part('impactAssessments.summary', summary, type.toUpperCase()) }),
  });
}

function statusOf(text: string, draft: RecordDraft): string | null {
  const word = /^true$/i.test(text) ? 'Ja' : /^false$/i.test(text) ? 'Nee' : text;
  return findOurCode(draft.field('impactAssessments.status'), word, draft.context.shape);
}

function readListed(row: Row, draft: RecordDraft): void {
  const { losses, shape } = draft.context;
  const note = readAnswer(row['impacttoetsen']);
  const pairs = readPairs(row['impacttoetsen_grouping']);
  if (pairs.length > 0) losses.value('impacttoetsen_grouping', 'mapped');
  if (note.kind !== 'missing') losses.value('impacttoetsen', note.kind === 'value' ? 'mapped' : 'no-answer');
  for (const { title, link } of pairs) {
    const type = title === null ? null : findOurCode(draft.field('impactAssessments.type'), title, shape);
    draft.addItem('impactAssessments', type ?? keyOfName(title ?? link ?? ''), {
      type: type ?? 'other',
      ...(link !== null && { url: link }),
      ...(type === null &&
        title !== null && { summary: draft.part('impactAssessments.summary', title, 'Impacttoetsen') }),
    });
  }
  if (note.kind !== 'value') return;
  const type = findOurCode(draft.field('impactAssessments.type'), note.text, shape);
  const summary = type === null ? { summary: draft.part('impactAssessments.summary', note.text, 'Impacttoetsen') } : {};
  draft.addItem('impactAssessments', type ?? 'toelichting', { type: type ?? 'other', ...summary });
}
