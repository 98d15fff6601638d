import { looksLikePersonalMailbox } from '#domain';
import { fits, PATTERNS } from '#standard';
import { readAnswer } from '../values/read-answer.js';
import { findUrls } from '../values/read-url.js';
import type { RecordDraft } from './record-draft.js';

const PHONE = /^\+?[\d\s()/.-]{5,30}$/;

/**
 * Reads a contact cell: role mailboxes, pages and telephone numbers. Whatever is none of these is not stored at all,
 * because what people write there otherwise are names of persons.
 */
export function readContact(column: string, raw: unknown, draft: RecordDraft): void {
  const answer = readAnswer(raw);
  if (answer.kind !== 'value') return;
  const { losses, line } = draft.context;
  const pieces = answer.text.split(/[\s,;<>()]+|mailto:/i).filter(Boolean);
  const mailboxes = pieces
    .map((piece) => piece.replace(/[.:]+$/, ''))
    .filter((piece) => fits(PATTERNS.email, piece) && !piece.includes('/'));
  const [role, ...others] = mailboxes.filter((address) => !looksLikePersonalMailbox(address));
  const [url] = findUrls(answer.text);
  const phone = PHONE.test(answer.text) ? answer.text : undefined;
  if (role !== undefined) draft.set('contact.email', role);
  if (url !== undefined) draft.set('contact.url', url);
  if (phone !== undefined) draft.set('contact.phone', phone);
  if (others.length > 0) draft.remark('Contact', others.join(', '));
  const isStored = role !== undefined || url !== undefined || phone !== undefined;
  if (!isStored || mailboxes.some((address) => looksLikePersonalMailbox(address)))
    losses.note('personal-contact', line);
  losses.value(column, isStored ? 'mapped' : 'not-imported');
}
