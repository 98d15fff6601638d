import type { Translator } from '#i18n';
import type { EntryView } from '#ui';
import type { ShownEntry } from './entry.presenter.js';

/** What a reader has to know before reading: withdrawn, not the newest, a copy. */
export function presentNotices(
  answer: ShownEntry,
  version: number | null,
  path: string,
  { t, date }: Translator,
): EntryView['notices'] {
  const notices: EntryView['notices'][number][] = [];
  if (answer.__typename === 'RecordWithdrawn') {
    const reason = answer.reason ? ` ${t('entry.withdrawnReason')} ${answer.reason.text}` : '';
    notices.push({
      text: `${t('entry.withdrawn', { date: date(answer.withdrawnAt) })}${reason}`,
      link: lastText(answer, path, t),
    });
    if (answer.replacedBy !== null)
      notices.push({ text: t('entry.replacedBy'), link: { href: answer.replacedBy, text: answer.replacedBy } });
    return notices;
  }
  const newest = answer.versions.nodes[0];
  if (version !== null && newest && version < newest.number) {
    const text = t('entry.older', { number: version, date: date(answer.version.publishedAt) });
    notices.push({ text, link: { href: path, text: t('entry.newest') } });
  }
  if (answer.name.status === 'MACHINE_CHECKED') notices.push({ text: t('entry.machine-checked'), link: null });
  if (answer.register.__typename === 'Mirror') {
    const link = answer.sourceUrl === null ? null : { href: answer.sourceUrl, text: t('entry.original') };
    notices.push({ text: t('entry.copied', { register: answer.register.name.text }), link });
  }
  notices.push(...noticesOfPeer(answer, { t, date }));
  return notices;
}

/** Where a followed entry comes from, and what is amiss with its register. */
function noticesOfPeer(
  { register, sourceUrl }: Extract<ShownEntry, { readonly __typename: 'Entry' }>,
  { t, date }: Pick<Translator, 't' | 'date'>,
): EntryView['notices'] {
  if (register.__typename !== 'Peer' || !register.verifiedAt) return [];
  const name = register.name.text;
  const original = sourceUrl === null ? null : { href: sourceUrl, text: t('entry.original') };
  const followed = { text: t('entry.followed', { register: name, date: date(register.verifiedAt) }), link: original };
  if (register.state === 'QUARANTINED') {
    const evidence = { href: '/federation/v1/evidence', text: t('entry.evidence') };
    return [followed, { text: t('entry.quarantined', { register: name }), link: evidence }];
  }
  return register.state === 'ACTIVE'
    ? [followed]
    : [followed, { text: t('entry.stale', { register: name }), link: null }];
}

function lastText(
  { record }: Extract<ShownEntry, { readonly __typename: 'RecordWithdrawn' }>,
  path: string,
  t: Translator['t'],
): { href: string; text: string } | null {
  const last = record.versions.nodes.find(({ act, isErased }) => act === 'PUT' && !isErased);
  return last ? { href: `${path}/v/${last.number}`, text: t('entry.lastText') } : null;
}
