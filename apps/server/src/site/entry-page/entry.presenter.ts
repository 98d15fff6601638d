import type { Translator } from '#i18n';
import type { EntryView, ProofView, ShortView, StepView, VersionView } from '#ui';
import type { EntryAnswer, ShortAnswer, VersionAnswer, WholeEntry } from '../documents/entry.document.js';
import type { SitePlace } from '../frame/site-place.js';
import { optionalWords, wordsView } from '../frame/words-view.js';
import { presentNotices } from './notices.presenter.js';
import { presentSection } from './sheet.presenter.js';

export type ShownEntry = Extract<EntryAnswer['entry'], { readonly __typename: 'Entry' | 'RecordWithdrawn' }>;

/** Told by `inShort` and by the drawn steps already. */
const SHOWN_ABOVE = new Set(['name', 'shortDescription', 'inShort', 'decisionSteps']);

export function presentEntry(
  answer: ShownEntry,
  version: number | null,
  place: SitePlace,
  translator: Translator,
): EntryView {
  const entry = answer.__typename === 'RecordWithdrawn' ? answer.record : answer;
  const path = `${place.path(translator.language.tag)}/entry/${entry.id}`;
  const sections = entry.sheet
    .map((section) => ({ ...section, fields: section.fields.filter(({ key }) => !SHOWN_ABOVE.has(key)) }))
    .filter(({ fields }) => fields.length > 0);
  const open = sections
    .flatMap(({ fields }) => fields)
    .filter(({ state, level }) => level === 'NEEDED' && (state === 'BLANK' || state === 'NOT_ASKED'));
  return {
    name: wordsView(entry.name),
    summary: optionalWords(entry.shortDescription),
    organisation: optionalWords(entry.organisationName),
    status: statusOf(entry),
    registerName: entry.register.name.text,
    backHref: place.path(translator.language.tag),
    notices: [...inventedNotice(entry, place, translator), ...presentNotices(answer, version, path, translator)],
    inShort: presentInShort(entry, translator),
    steps: presentSteps(entry),
    sections: sections.map((section) => presentSection(section, translator)),
    openQuestions: entry.sheet.length === 0 ? null : translator.t('entry.openQuestions', { count: open.length }),
    versions: presentVersions(entry, path, translator),
    proof: presentProof(entry, translator),
  };
}

/** Only where the page does not say it of the whole register already. */
function inventedNotice({ register }: WholeEntry, place: SitePlace, { t }: Translator): EntryView['notices'] {
  if (!register.isInvented || place.city || place.allInvented) return [];
  return [{ text: t('site.inventedCity', { city: register.name.text }), link: null }];
}

function statusOf(entry: WholeEntry): string | null {
  const field = entry.sheet.flatMap(({ fields }) => fields).find(({ key }) => key === 'status');
  return field?.items[0]?.lines[0]?.words.text ?? null;
}

function presentInShort({ inShort }: WholeEntry, { t }: Translator): ShortView[] {
  if (!inShort) return [];
  const view = (question: string, { origin, text }: ShortAnswer): ShortView => ({
    question,
    answer: optionalWords(text),
    isDerived: origin === 'DERIVED',
  });
  return [
    view(t('entry.concernsMe'), inShort.concernsMe),
    view(t('entry.personDecides'), inShort.personDecides),
    view(t('entry.knowsAboutMe'), inShort.knowsAboutMe),
    view(t('entry.ifIDisagree'), inShort.ifIDisagree),
  ];
}

/** The label of the actor comes from the standard, where the same step stands in words. */
function presentSteps(entry: WholeEntry): StepView[] {
  const field = entry.sheet.flatMap(({ fields }) => fields).find(({ key }) => key === 'decisionSteps');
  return (entry.answers?.decisionSteps ?? []).map(({ actor, text }, i) => ({
    words: wordsView(text),
    actor: actor === 'PERSON' ? 'person' : actor === 'BOTH' ? 'both' : 'system',
    actorLabel: field?.items[i]?.lines.at(-1)?.words.text ?? '',
  }));
}

function presentVersions({ versions, version }: WholeEntry, path: string, translator: Translator): VersionView[] {
  const { t } = translator;
  return versions.nodes.map((step, i) => {
    const before = versions.nodes.slice(i + 1).find(isReadable);
    return {
      number: step.number,
      date: translator.date(step.publishedAt),
      note: noteOf(step, translator),
      isThis: step.number === version.number,
      href: isReadable(step) ? `${path}/v/${step.number}` : null,
      compare:
        before && isReadable(step)
          ? { href: `${path}/compare/${before.number}/${step.number}`, from: before.number }
          : null,
    };
  });

  function noteOf(step: VersionAnswer, { date }: Translator): string | null {
    if (step.act === 'WITHDRAW') return t('entry.withdrawnVersion');
    if (step.observedAt !== null) return t('entry.observed', { date: date(step.observedAt) });
    return step.number === 1 ? t('entry.firstPublication') : null;
  }
}

function isReadable({ act, isErased }: VersionAnswer): boolean {
  return act === 'PUT' && !isErased;
}

/** The receipt is asked for below the city's own address, which every host of this installation answers. */
function presentLogged(
  { version: { log }, register }: WholeEntry,
  { t, date }: Pick<Translator, 't' | 'date'>,
): Pick<ProofView, 'logged' | 'receiptHref'> {
  if (!log?.head) return { logged: null, receiptHref: null };
  return {
    logged: t('entry.logged', { index: Number(log.index), date: date(log.head.signedAt) }),
    receiptHref: `/at/${encodeURIComponent(register.slug)}/federation/v1/log/proof/${log.index}`,
  };
}

function presentProof(entry: WholeEntry, { t, date }: Translator): ProofView {
  const isCopy = entry.register.__typename === 'Mirror';
  return {
    registerName: entry.register.name.text,
    address: entry.uri,
    shortCode: entry.shortCode,
    digest: entry.version.digest,
    rawHref: entry.version.digest === null ? null : `/id/algorithm/${entry.id}/v/${entry.version.number}?format=json`,
    published: date(entry.version.publishedAt),
    ...presentLogged(entry, { t, date }),
    licence: entry.register.licence,
    completeness: entry.completeness && t('entry.completeness', { score: entry.completeness.score }),
    copied: isCopy ? t('entry.copied', { register: entry.register.name.text }) : null,
    originalHref: isCopy ? entry.sourceUrl : null,
  };
}
