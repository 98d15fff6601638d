import type { Translator } from '#i18n';
import type { JSX } from 'preact';

export interface ChangeView {
  readonly label: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface CompareView {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly backHref: string;
  readonly changes: readonly ChangeView[];
}

/** Words say what happened; colour only repeats it. */
export function ComparePage({
  view,
  translator: { t },
}: {
  readonly view: CompareView;
  readonly translator: Translator;
}): JSX.Element {
  return (
    <article class="wide compare">
      <p class="back">
        <a href={view.backHref}>{t('compare.back')}</a>
      </p>
      <p>{view.name}</p>
      <h1>{t('compare.title', { from: view.from, to: view.to })}</h1>
      {view.changes.length === 0 && <p>{t('compare.none')}</p>}
      {view.changes.map(({ label, kind, before, after }) => (
        <section>
          <h2>
            {label} <span class="tag">{t(`compare.${kind}`)}</span>
          </h2>
          <div class="two">
            {before.length > 0 && (
              <div>
                <h3>{t('compare.before')}</h3>
                <del>{before.map(paragraph)}</del>
              </div>
            )}
            {after.length > 0 && (
              <div>
                <h3>{t('compare.after')}</h3>
                <ins>{after.map(paragraph)}</ins>
              </div>
            )}
          </div>
        </section>
      ))}
    </article>
  );
}

function paragraph(text: string): JSX.Element {
  return <p dir="auto">{text}</p>;
}
