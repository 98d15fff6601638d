import type { JSX } from 'preact';

export interface ErrorView {
  readonly title: string;
  readonly help: string;
  readonly link: { readonly href: string; readonly text: string };
}

/** Says what happened and offers the next step. */
export function ErrorPage({ view }: { readonly view: ErrorView }): JSX.Element {
  return (
    <div class="wide error">
      <h1>{view.title}</h1>
      <p class="lead">{view.help}</p>
      <p>
        <a href={view.link.href}>{view.link.text}</a>
      </p>
    </div>
  );
}
