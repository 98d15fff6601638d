export type DatabaseState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unreachable' }
  /** Migrations of this software that have not run: a newer process must not work on an older schema. */
  | { readonly kind: 'behind'; readonly missing: readonly string[] };

export abstract class DatabaseHealth {
  abstract check(): Promise<DatabaseState>;
}
