import type { Translator } from '#i18n';
import type { JSX } from 'preact';
import type { SearchView } from './search-page.js';

export interface FacetView {
  readonly name: string;
  readonly label: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
    readonly isSelected: boolean;
  }[];
  /** Says how many more values there are. */
  readonly note: string | null;
}

/** The filters as one form without script: choose several, then show the results. On a phone it comes after the results. */
export function FacetForm({
  view,
  translator: { t },
}: {
  readonly view: SearchView;
  readonly translator: Translator;
}): JSX.Element {
  return (
    <section class="filters" id="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">{t('search.filters')}</h2>
      <form action={view.action} method="get">
        {view.text !== '' && <input type="hidden" name="q" value={view.text} />}
        <p>
          <label for="sort">{t('search.sort')}</label>{' '}
          <select id="sort" name="sort">
            {(['RELEVANCE', 'CHANGED'] as const).map((sort) => (
              <option value={sort} selected={sort === view.sort}>
                {t(`search.sort.${sort}`)}
              </option>
            ))}
          </select>
        </p>
        <p class="check">
          <input type="checkbox" id="group" name="group" value="none" checked={!view.isGrouped} />
          <label for="group">{t('search.group')}</label>
        </p>
        {view.facets.map((facet) => (
          <Facet facet={facet} />
        ))}
        <button type="submit">{t('search.apply')}</button>
      </form>
    </section>
  );
}

/** Facets fold. A list of hundreds helps nobody choose: the most frequent values stand here, the search box finds the rest. */
function Facet({ facet }: { readonly facet: FacetView }): JSX.Element {
  return (
    <details class="facet" open={facet.values.some(({ isSelected }) => isSelected)}>
      <summary>{facet.label}</summary>
      <fieldset>
        <legend class="hidden">{facet.label}</legend>
        {facet.values.map(({ value, label, count, isSelected }, i) => (
          <p class="check">
            <input type="checkbox" id={`${facet.name}-${i}`} name={facet.name} value={value} checked={isSelected} />
            <label for={`${facet.name}-${i}`}>
              {label} <span class="count">({count})</span>
            </label>
          </p>
        ))}
        {facet.note !== null && <p class="count">{facet.note}</p>}
      </fieldset>
    </details>
  );
}
