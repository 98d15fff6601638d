/** A copy of one of our logs at somebody who follows it. */
export interface LogMirror {
  /** The last signed head that is kept there. */
  checkpoint(): Promise<Buffer | null>;
  /** Bytes of statements from an index up to and without `size`, in portions. */
  statements(from: number, size: number): AsyncIterable<readonly Buffer[]>;
  /** The bytes with this SHA-256, in hex. */
  content(
    digest: string,
  ): Promise<
    { readonly kind: 'found'; readonly bytes: Buffer } | { readonly kind: 'absent' } | { readonly kind: 'gone' }
  >;
}
