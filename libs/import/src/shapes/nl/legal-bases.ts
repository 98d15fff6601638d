import type { RecordDraft } from '../../map/record-draft.js';
import { cleanLine } from '../../values/clean-text.js';
import { findUrls } from '../../values/read-url.js';
import { keyOfName } from '../../values/source-key.js';
import { leadingPart } from '../../values/split-text.js';

const TITLE = 300;

/** The Dutch answer about the law is one text: short ones are the title of a legal basis, long ones a note with a title. */
export function readLawfulBasis(text: string, draft: RecordDraft): void {
  const line = cleanLine(text);
  const isShort = line.length <= TITLE;
  if (!isShort || line !== text) draft.setText('legalBasisNote', text, 'Wettelijke basis');
  const urls = findUrls(text);
  addLegalBasis(isShort ? line : leadingPart(line, TITLE), urls.length === 1 ? urls[0] : undefined, draft);
}

export function addLegalBasis(title: string, url: string | undefined, draft: RecordDraft): void {
  const words = draft.part('legalBases.title', title, 'Wettelijke basis');
  draft.addItem('legalBases', keyOfName(title), { title: words, ...(url !== undefined && { url }) });
}
