import { INTERFACE_LANGUAGES, type Translator } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What every page of the site has around its content. */
export interface PageFrame {
  readonly translator: Translator;
  /** Shown in the browser's tab and by search engines; the site's name is added. */
  readonly title: string;
  readonly siteName: string;
  /** Path of the start page in this language. */
  readonly home: string;
  /** Path of this page in an interface language. */
  readonly pathIn: (language: string) => string;
  /** The page's own lasting address, where it has one. */
  readonly canonical: string | null;
  readonly stylesheet: string;
  /** A notice about the whole register, for example that its cities are invented. */
  readonly notice: string | null;
  readonly description: string | null;
}

/** The whole document, ready to send. */
export function renderPage(frame: PageFrame, content: JSX.Element): string {
  return `<!doctype html>\n${renderToString(<Page frame={frame}>{content}</Page>)}`;
}

function Page({ frame, children }: { readonly frame: PageFrame; readonly children: ComponentChildren }): JSX.Element {
  const { translator, title, siteName, canonical, stylesheet, description } = frame;
  return (
    <html lang={translator.language.tag} dir={translator.language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === siteName ? title : `${title} – ${siteName}`}</title>
        {description && <meta name="description" content={description} />}
        {canonical && <link rel="canonical" href={canonical} />}
        {INTERFACE_LANGUAGES.map(({ tag }) => (
          <link rel="alternate" hreflang={tag} href={frame.pathIn(tag)} />
        ))}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <a class="skip" href="#content">
          {translator.t('site.skip')}
        </a>
        <Header frame={frame} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer>
          <div class="wide row">
            <p>{translator.t('site.footer')}</p>
            <a href="/graphql">{translator.t('site.exploreApi')}</a>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Header({ frame: { translator, siteName, home, pathIn, notice } }: { readonly frame: PageFrame }): JSX.Element {
  const { t, language } = translator;
  return (
    <header class="site">
      <div class="wide row bar">
        <a class="brand" href={home}>
          <strong>{siteName}</strong>
          {siteName !== t('site.name') && <span>{t('site.name')}</span>}
        </a>
        <nav aria-label={t('site.languages')}>
          <ul class="languages">
            {INTERFACE_LANGUAGES.map(({ tag, name, direction }) => (
              <li>
                {tag === language.tag ? (
                  <strong aria-current="true">{name}</strong>
                ) : (
                  <a href={pathIn(tag)} lang={tag} hreflang={tag} dir={direction}>
                    {name}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {notice && (
        <p class="banner">
          <span class="wide">{notice}</span>
        </p>
      )}
    </header>
  );
}
