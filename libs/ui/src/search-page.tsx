import type { Translator } from '#i18n';
import type { JSX } from 'preact';
import { FacetForm, type FacetView } from './facet-form.js';
import { ResultCard, type ResultView } from './result-card.js';

export interface Chip {
  readonly label: string;
  readonly removeHref: string;
}

export interface SearchView {
  readonly heading: string;
  readonly text: string;
  readonly action: string;
  readonly count: string;
  readonly isReduced: boolean;
  /** What was searched for in place of what was typed, and the address that searches for exactly that. */
  readonly corrected: { readonly searchedFor: string; readonly typed: string; readonly exactHref: string } | null;
  /** A sentence for each word that was understood as others. */
  readonly understood: readonly string[];
  /** Said above results of which none has everything that was asked for. */
  readonly related: string | null;
  readonly results: readonly ResultView[];
  readonly facets: readonly FacetView[];
  readonly chips: readonly Chip[];
  readonly clearHref: string;
  readonly sort: 'RELEVANCE' | 'CHANGED';
  readonly isGrouped: boolean;
  readonly nextHref: string | null;
  readonly firstHref: string | null;
}

/** Results come first in reading order; the filters follow them on a phone and stand beside them on a wide screen. */
export function SearchPage({
  view,
  translator,
}: {
  readonly view: SearchView;
  readonly translator: Translator;
}): JSX.Element {
  const { t } = translator;
  return (
    <>
      <div class="hero">
        <div class="wide">
          <h1>{view.heading}</h1>
          <p class="lead">{t('search.intro')}</p>
          <form class="search" action={view.action} method="get" role="search">
            <label for="q">{t('search.label')}</label>
            <p id="q-hint" class="hint">
              {t('search.hint')}
            </p>
            <div class="joined">
              <input type="search" id="q" name="q" value={view.text} aria-describedby="q-hint" maxlength={300} />
              <button type="submit">{t('search.submit')}</button>
            </div>
          </form>
        </div>
      </div>
      <div class="wide results-layout">
        <section class="results" aria-labelledby="results">
          <h2 id="results">{view.count}</h2>
          <p class="to-filters">
            <a href="#filters">{t('search.filters')}</a>
          </p>
          {view.isReduced && <p class="notice">{t('search.reduced')}</p>}
          <Understanding view={view} translator={translator} />
          <Chips view={view} translator={translator} />
          {view.results.length === 0 && <p>{t('search.noneHelp')}</p>}
          <ol class="cards">
            {view.results.map((result) => (
              <li>
                <ResultCard result={result} translator={translator} />
              </li>
            ))}
          </ol>
          <Pages view={view} translator={translator} />
        </section>
        <FacetForm view={view} translator={translator} />
      </div>
    </>
  );
}

/** How the question was taken: nobody should wonder where these results come from. */
function Understanding({
  view: { corrected, understood, related },
  translator: { t },
}: {
  readonly view: SearchView;
  readonly translator: Translator;
}): JSX.Element {
  return (
    <>
      {corrected !== null && (
        <p class="notice">
          {t('search.searchedFor', { text: corrected.searchedFor })}{' '}
          <a href={corrected.exactHref}>{t('search.insteadFor', { text: corrected.typed })}</a>
        </p>
      )}
      {understood.map((sentence) => (
        <p class="note">{sentence}</p>
      ))}
      {related !== null && <p class="notice">{related}</p>}
    </>
  );
}

function Chips({
  view,
  translator: { t },
}: {
  readonly view: SearchView;
  readonly translator: Translator;
}): JSX.Element | null {
  if (view.chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={t('search.chosen')}>
      {view.chips.map(({ label, removeHref }) => (
        <li>
          <a href={removeHref} aria-label={t('search.remove', { value: label })}>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a class="plain" href={view.clearHref}>
          {t('search.clear')}
        </a>
      </li>
    </ul>
  );
}

function Pages({
  view,
  translator: { t },
}: {
  readonly view: SearchView;
  readonly translator: Translator;
}): JSX.Element | null {
  if (view.nextHref === null && view.firstHref === null) return null;
  return (
    <nav class="pages" aria-label={t('search.pages')}>
      {view.firstHref !== null && <a href={view.firstHref}>{t('search.first')}</a>}
      {view.nextHref !== null && (
        <a rel="next" href={view.nextHref}>
          {t('search.next')}
        </a>
      )}
    </nav>
  );
}
