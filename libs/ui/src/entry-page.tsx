import type { Translator } from '#i18n';
import type { JSX } from 'preact';
import { AnswerSections, type SectionView } from './answer-sections.js';
import { attributesOf, InlineWords, TextBlock, type Words } from './local-words.js';
import { ProofBox, type ProofView } from './proof-box.js';
import { VersionList, type VersionView } from './version-list.js';

export interface ShortView {
  readonly question: string;
  readonly answer: Words | null;
  readonly isDerived: boolean;
}

export interface StepView {
  readonly words: Words;
  readonly actor: 'person' | 'system' | 'both';
  readonly actorLabel: string;
}

export interface EntryView {
  readonly name: Words;
  readonly summary: Words | null;
  readonly organisation: Words | null;
  readonly status: string | null;
  readonly registerName: string;
  readonly backHref: string;
  /** Said before anything else: withdrawn, an older version, a copy. */
  readonly notices: readonly {
    readonly text: string;
    readonly link: { readonly href: string; readonly text: string } | null;
  }[];
  readonly inShort: readonly ShortView[];
  readonly steps: readonly StepView[];
  readonly sections: readonly SectionView[];
  readonly openQuestions: string | null;
  readonly versions: readonly VersionView[];
  readonly proof: ProofView;
}

/** The plain sentence and the four questions first, the whole record below, where it comes from at the end. */
export function EntryPage({
  view,
  translator,
}: {
  readonly view: EntryView;
  readonly translator: Translator;
}): JSX.Element {
  const { t } = translator;
  return (
    <article class="wide entry">
      <p class="back">
        <a href={view.backHref}>{t('entry.back')}</a>
      </p>
      {view.notices.map(({ text, link }) => (
        <p class="notice">
          {text} {link && <a href={link.href}>{link.text}</a>}
        </p>
      ))}
      <p class="tags">
        {view.status !== null && <span class="tag strong">{view.status}</span>}
        {view.organisation && (
          <span class="tag">
            <InlineWords words={view.organisation} translator={translator} />
          </span>
        )}
        <span class="tag">{view.registerName}</span>
      </p>
      <h1 {...attributesOf(view.name, translator)}>{view.name.text}</h1>
      {view.summary && (
        <div class="lead">
          <TextBlock words={view.summary} translator={translator} />
        </div>
      )}
      {view.inShort.length > 0 && <InShort view={view} translator={translator} />}
      {view.steps.length > 0 && <Steps view={view} translator={translator} />}
      <div class="entry-layout">
        <nav class="contents" aria-labelledby="contents">
          <h2 id="contents">{t('entry.onThisPage')}</h2>
          <ul>
            {view.sections.map(({ key, label }) => (
              <li>
                <a href={`#${key}`}>{label}</a>
              </li>
            ))}
            <li>
              <a href="#versions">{t('entry.versions')}</a>
            </li>
          </ul>
        </nav>
        <div>
          {view.openQuestions !== null && <p class="open">{view.openQuestions}</p>}
          <AnswerSections sections={view.sections} translator={translator} />
          <VersionList versions={view.versions} translator={translator} />
          <ProofBox proof={view.proof} translator={translator} />
        </div>
      </div>
    </article>
  );
}

function InShort({ view, translator }: { readonly view: EntryView; readonly translator: Translator }): JSX.Element {
  const { t } = translator;
  const isDerived = view.inShort.some((short) => short.isDerived);
  return (
    <section aria-labelledby="in-short">
      <h2 id="in-short">{t('entry.inShort')}</h2>
      <ul class="in-short">
        {view.inShort.map(({ question, answer }) => (
          <li>
            <h3>{question}</h3>
            {answer ? (
              <p {...attributesOf(answer, translator)}>{answer.text}</p>
            ) : (
              <p class="open">{t('entry.notToldYet')}</p>
            )}
          </li>
        ))}
      </ul>
      {isDerived && <p class="note">{t('entry.derived')}</p>}
    </section>
  );
}

function Steps({ view, translator }: { readonly view: EntryView; readonly translator: Translator }): JSX.Element {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{translator.t('entry.steps')}</h2>
      <ol class="steps">
        {view.steps.map(({ words, actor, actorLabel }) => (
          <li class={actor}>
            <InlineWords words={words} translator={translator} />
            <span class="actor">{actorLabel}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
