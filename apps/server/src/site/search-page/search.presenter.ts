import type { Translator } from '#i18n';
import type { Part, ResultView, SearchView } from '#ui';
import type { FoundNode, SearchAnswer } from '../documents/search.document.js';
import type { SitePlace } from '../frame/site-place.js';
import { optionalWords, wordsView } from '../frame/words-view.js';
import { FACET_PARAMETERS } from './facet-parameters.js';
import { without, writeQuestion, type SearchQuestion } from './search-question.js';

export function presentSearch(
  question: SearchQuestion,
  { search }: SearchAnswer,
  place: SitePlace,
  translator: Translator,
): SearchView {
  const { t } = translator;
  const path = place.path(translator.language.tag);
  const facets = facetsOf(search, translator);
  return {
    heading: headingOf(question, search.total, place, translator),
    text: question.text,
    action: path,
    count: search.totalIsExact
      ? t('search.count', { count: search.total })
      : t('search.countAtLeast', { count: search.total }),
    isReduced: search.isReduced,
    corrected: correctionOf(question, search, path),
    understood: understoodWords(search, translator),
    related: search.understanding?.coverageNotice?.text ?? null,
    results: search.nodes.map((node) => presentResult(node, place, translator)),
    facets: facets.filter(({ values }) => values.length > 1 || values.some(({ isSelected }) => isSelected)),
    chips: [...question.chosen].flatMap(([parameter, values]) =>
      values.map((value) => ({
        label: labelOf(facets, parameter, value),
        removeHref: writeQuestion(path, without(question, parameter, value)),
      })),
    ),
    clearHref: writeQuestion(path, { ...question, chosen: new Map(), after: null }),
    sort: question.sort,
    isGrouped: question.isGrouped,
    nextHref: search.pageInfo.hasNextPage
      ? writeQuestion(path, { ...question, after: search.pageInfo.endCursor })
      : null,
    firstHref: question.after === null ? null : writeQuestion(path, { ...question, after: null }),
  };
}

/** What was searched for instead, with the way back to what was typed. */
function correctionOf(question: SearchQuestion, search: SearchAnswer['search'], path: string): SearchView['corrected'] {
  const searchedFor = search.understanding?.searchedFor ?? null;
  if (searchedFor === null) return null;
  return {
    searchedFor,
    typed: question.text,
    exactHref: writeQuestion(path, { ...question, isExact: true, after: null }),
  };
}

/** One sentence a word. Compounds are left out: whoever typed one sees for himself that its parts are marked. */
function understoodWords(search: SearchAnswer['search'], { t }: Translator): string[] {
  return (search.understanding?.words ?? [])
    .filter(({ how }) => how !== 'COMPOUND')
    .map(({ typed, as }) => t('search.understood', { typed, as: as.join(', ') }));
}

function headingOf(question: SearchQuestion, total: number, place: SitePlace, { t }: Translator): string {
  if (total === 0) return question.text === '' ? t('search.noneFiltered') : t('search.none', { text: question.text });
  if (question.text !== '') return t('search.titleFor', { text: question.text });
  return place.city ? t('search.title') : t('search.titleAll');
}

function facetsOf(search: SearchAnswer['search'], { t }: Translator): SearchView['facets'] {
  return FACET_PARAMETERS.flatMap(({ facet, parameter }) => {
    const found = search.facets.find(({ key }) => key === facet);
    if (!found) return [];
    const { valueCount, values } = found;
    return [
      {
        name: parameter,
        label: found.label.text,
        values: values.map((value) => ({ ...value, label: value.label.text })),
        note: valueCount > values.length ? t('search.facetMore', { shown: values.length, all: valueCount }) : null,
      },
    ];
  });
}

function labelOf(facets: SearchView['facets'], parameter: string, value: string): string {
  const facet = facets.find(({ name }) => name === parameter);
  const label = facet?.values.find((known) => known.value === value)?.label ?? value;
  return facet ? `${facet.label}: ${label}` : label;
}

function presentResult(
  { entry, highlights, sameProductCount, sameProductBodies }: FoundNode,
  place: SitePlace,
  translator: Translator,
): ResultView {
  const partsOf = (field: string, words: FoundNode['entry']['shortDescription']): readonly Part[] =>
    highlights.find((highlight) => highlight.field === field && highlight.language === words?.language)?.parts ??
    (words ? [{ text: words.text, isMatch: false }] : []);
  const fact = (key: string): string | null => {
    const lines = entry.facts.find((field) => field.key === key)?.items.flatMap((item) => item.lines);
    return lines && lines.length > 0 ? lines.map(({ words }) => words.text).join(', ') : null;
  };
  return {
    href: `${place.path(translator.language.tag)}/entry/${entry.id}`,
    name: wordsView(entry.name),
    nameParts: partsOf('name', entry.name),
    summary: optionalWords(entry.shortDescription),
    summaryParts: partsOf('shortDescription', entry.shortDescription),
    organisation: optionalWords(entry.organisationName),
    register: entry.register.name.text,
    status: fact('status'),
    invented: entry.register.isInvented && !place.city && !place.allInvented ? translator.t('card.invented') : null,
    concerns: fact('affectedGroups'),
    decides: fact('automationLevel'),
    changed: translator.date(entry.changedAt),
    copied:
      entry.register.__typename === 'Mirror'
        ? translator.t('entry.copied', { register: entry.register.name.text })
        : null,
    sameProduct:
      (sameProductCount ?? 1) > 1
        ? translator.t('search.sameProduct', { count: sameProductBodies ?? 1, entries: sameProductCount ?? 1 })
        : null,
  };
}
