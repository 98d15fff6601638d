/** Where a peer is reached. Both are pinned by a person; nothing a peer sends changes them. */
export interface PeerPlace {
  /** `https://` address without user, query or fragment; every path is built from it. */
  readonly baseUrl: string;
  /** Networks in CIDR form that may be dialled although they are not public; usually none. */
  readonly allowedNetworks: readonly string[];
}

/** What can be asked of a peer. `origin` names another log than the peer's own, of which the peer keeps a copy. */
export type PeerResource =
  | { readonly kind: 'descriptor' }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'entries'; readonly page: number; readonly width: number }
  /** `digest` is 64 lower-case hex digits. */
  | { readonly kind: 'content'; readonly digest: string }
  | { readonly kind: 'handovers' }
  | { readonly kind: 'roster' }
  | { readonly kind: 'mirror-checkpoint'; readonly origin: string }
  | { readonly kind: 'mirror-entries'; readonly origin: string; readonly page: number; readonly width: number };

export interface PeerQuestion {
  /** Sent as `If-None-Match`; only then can the answer be `unchanged`. */
  readonly etag?: string | null;
  /** Asks caches on the way to stand aside. */
  readonly caches?: 'bypass';
}

/** What came back, within every limit. A refusal of ours and a fault of the peer's are both `failed`. */
export type PeerAnswer =
  | { readonly kind: 'body'; readonly body: Buffer; readonly etag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterSeconds: number | null };

/** Asks one peer. Never throws for what a peer does. */
export interface PeerConnection {
  get(resource: PeerResource, question?: PeerQuestion): Promise<PeerAnswer>;
  close(): Promise<void>;
}

export abstract class PeerSource {
  /** `signal` ends everything that is still under way. */
  abstract open(place: PeerPlace, signal: AbortSignal): PeerConnection;
}
