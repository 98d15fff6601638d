import type { Translator } from '#i18n';
import type { JSX } from 'preact';
import { attributesOf, InlineWords, type Words } from './local-words.js';

export interface ResultView {
  readonly href: string;
  /** The name and the plain sentence in parts; a part that matches the question is marked. */
  readonly name: Words;
  readonly nameParts: readonly Part[];
  readonly summary: Words | null;
  readonly summaryParts: readonly Part[];
  readonly organisation: Words | null;
  readonly register: string;
  readonly status: string | null;
  readonly concerns: string | null;
  readonly decides: string | null;
  readonly changed: string;
  /** Said of entries of a city that does not exist, where the page does not say it of all. */
  readonly invented: string | null;
  /** For copies of a foreign register. */
  readonly copied: string | null;
  readonly sameProduct: string | null;
}

export interface Part {
  readonly text: string;
  readonly isMatch: boolean;
}

export function ResultCard({
  result,
  translator,
}: {
  readonly result: ResultView;
  readonly translator: Translator;
}): JSX.Element {
  const { t } = translator;
  const facts: (readonly [string, JSX.Element | string | null])[] = [
    [
      t('card.organisation'),
      result.organisation && <InlineWords words={result.organisation} translator={translator} />,
    ],
    [t('card.concerns'), result.concerns],
    [t('card.decides'), result.decides],
    [t('card.changed'), result.changed],
  ];
  return (
    <article class="card">
      <h3>
        <a href={result.href} {...attributesOf(result.name, translator)}>
          <Marked parts={result.nameParts} />
        </a>
      </h3>
      <p class="tags">
        {result.status !== null && <span class="tag strong">{result.status}</span>}
        <span class="tag">{result.register}</span>
        {result.invented !== null && <span class="tag warn">{result.invented}</span>}
        {result.copied !== null && <span class="tag warn">{result.copied}</span>}
      </p>
      {result.summary && (
        <p {...attributesOf(result.summary, translator)}>
          <Marked parts={result.summaryParts} />
        </p>
      )}
      <dl class="facts">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {result.sameProduct !== null && <p class="note">{result.sameProduct}</p>}
    </article>
  );
}

function Marked({ parts }: { readonly parts: readonly Part[] }): JSX.Element {
  return <>{parts.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</>;
}
