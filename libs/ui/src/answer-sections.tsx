import type { Translator } from '#i18n';
import type { JSX } from 'preact';
import { attributesOf, TextBlock, type Words } from './local-words.js';

export interface LineView {
  readonly label: string | null;
  readonly words: Words;
  readonly href: string | null;
  readonly depth: number;
}

export interface FieldView {
  readonly key: string;
  readonly label: string;
  readonly items: readonly (readonly LineView[])[];
  /** Said in place of an answer. */
  readonly gap: { readonly text: string; readonly reason: Words | null; readonly isOpen: boolean } | null;
}

export interface SectionView {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly FieldView[];
}

/** The record in the order of the standard. What the city has not answered is said, never left out. */
export function AnswerSections({
  sections,
  translator,
}: {
  readonly sections: readonly SectionView[];
  readonly translator: Translator;
}): JSX.Element {
  return (
    <>
      {sections.map(({ key, label, fields }) => (
        <section id={key} aria-labelledby={`${key}-title`}>
          <h2 id={`${key}-title`}>{label}</h2>
          <dl class="answers">
            {fields.map((field) => (
              <div id={`field-${field.key}`}>
                <dt>{field.label}</dt>
                {field.gap ? (
                  <Gap gap={field.gap} translator={translator} />
                ) : (
                  field.items.map((lines) => <Item lines={lines} translator={translator} />)
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Gap({
  gap,
  translator,
}: {
  readonly gap: NonNullable<FieldView['gap']>;
  readonly translator: Translator;
}): JSX.Element {
  return (
    <dd class={gap.isOpen ? 'gap open' : 'gap'}>
      <p>{gap.text}</p>
      {gap.reason && <TextBlock words={gap.reason} translator={translator} />}
    </dd>
  );
}

function Item({
  lines,
  translator,
}: {
  readonly lines: readonly LineView[];
  readonly translator: Translator;
}): JSX.Element {
  const isPlain = lines.every(({ label }) => label === null);
  if (isPlain && lines.length > 1) {
    return (
      <dd>
        <ul>
          {lines.map((line) => (
            <li>
              <Value line={line} translator={translator} />
            </li>
          ))}
        </ul>
      </dd>
    );
  }
  return (
    <dd>
      {lines.map((line) => (
        <div class={line.depth > 1 ? 'line deep' : 'line'}>
          {line.label !== null && <span class="part">{line.label}</span>}
          <Value line={line} translator={translator} />
        </div>
      ))}
    </dd>
  );
}

function Value({ line, translator }: { readonly line: LineView; readonly translator: Translator }): JSX.Element {
  if (line.href !== null) {
    return (
      <a href={line.href} rel="nofollow noopener" {...attributesOf(line.words, translator)}>
        {line.words.text}
      </a>
    );
  }
  return line.words.language === null ? (
    <span>{line.words.text}</span>
  ) : (
    <TextBlock words={line.words} translator={translator} />
  );
}
