import type { Translator } from '#i18n';
import type { JSX } from 'preact';

export interface ProofView {
  readonly registerName: string;
  readonly address: string;
  readonly shortCode: string | null;
  readonly digest: string | null;
  readonly rawHref: string | null;
  readonly published: string;
  /** Where it stands in the signed log of the city; null for copies, and until it is signed. */
  readonly logged: string | null;
  readonly receiptHref: string | null;
  readonly licence: string;
  readonly completeness: string | null;
  readonly copied: string | null;
  readonly originalHref: string | null;
}

/** Where the record comes from, in words a person understands. */
export function ProofBox({
  proof,
  translator: { t },
}: {
  readonly proof: ProofView;
  readonly translator: Translator;
}): JSX.Element {
  const rows: (readonly [string, JSX.Element | string | null])[] = [
    [t('entry.register'), proof.registerName],
    [t('entry.published'), proof.published],
    [t('entry.shortCode'), proof.shortCode && <code>{proof.shortCode}</code>],
    [t('entry.address'), <code class="long">{proof.address}</code>],
    [t('entry.log'), proof.logged],
    [t('entry.fingerprint'), proof.digest && <code class="long">{proof.digest}</code>],
  ];
  return (
    <section id="proof" class="proof" aria-labelledby="proof-title">
      <h2 id="proof-title">{t('entry.proof')}</h2>
      {proof.copied !== null && (
        <p>
          {proof.copied} {proof.originalHref !== null && <a href={proof.originalHref}>{t('entry.original')}</a>}
        </p>
      )}
      {proof.completeness !== null && <p>{proof.completeness}</p>}
      <dl class="facts">
        {rows.map(([label, value]) =>
          value === null ? null : (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {proof.rawHref !== null && (
        <p>
          <a href={proof.rawHref}>{t('entry.raw')}</a>
        </p>
      )}
      {proof.receiptHref !== null && (
        <p>
          <a href={proof.receiptHref}>{t('entry.receipt')}</a>
        </p>
      )}
      <p>{t('entry.licence', { licence: proof.licence })}</p>
    </section>
  );
}
