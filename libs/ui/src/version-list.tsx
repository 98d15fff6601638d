import type { Translator } from '#i18n';
import type { JSX } from 'preact';

export interface VersionView {
  readonly number: number;
  readonly date: string;
  readonly note: string | null;
  readonly isThis: boolean;
  /** Null where there is no text to read: the record was withdrawn by this version. */
  readonly href: string | null;
  readonly compare: { readonly href: string; readonly from: number } | null;
}

export function VersionList({
  versions,
  translator: { t },
}: {
  readonly versions: readonly VersionView[];
  readonly translator: Translator;
}): JSX.Element {
  return (
    <section id="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('entry.versions')}</h2>
      <ol class="versions" reversed>
        {versions.map(({ number, date, note, isThis, href, compare }) => (
          <li class={isThis ? 'this' : ''}>
            <p>
              <strong>{t('entry.version', { number })}</strong> {date}{' '}
              {isThis && <span class="tag">{t('entry.thisVersion')}</span>}
            </p>
            {note !== null && <p>{note}</p>}
            {href !== null && !isThis && (
              <p>
                <a href={href}>{t('entry.readVersion', { number })}</a>
              </p>
            )}
            {compare && (
              <p>
                <a href={compare.href}>{t('entry.compareVersions', { from: compare.from, to: number })}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
