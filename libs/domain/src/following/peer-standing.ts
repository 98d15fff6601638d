/**
 * How far a register that we follow is trusted.
 * `stale`: silent, or showing less than others have seen. `suspect`: its leaves and its signed head disagree, which a broken
 * cache can do too. `held`: it wants to hand over more than an operator has allowed. `quarantined`: it broke a rule that it
 * cannot have broken by accident; nothing more is taken, and what was verified stays to be seen.
 */
export const PEER_STATES = ['active', 'stale', 'suspect', 'held', 'quarantined', 'removed'] as const;
export type PeerState = (typeof PEER_STATES)[number];

export interface Standing {
  readonly state: PeerState;
  /** In words, for operators and for the register itself; null while all is well. */
  readonly reason: string | null;
  readonly suspectTries: number;
  readonly suspectSince: Date | null;
  /** When it last showed a head that agrees with everything known. */
  readonly seenAt: Date | null;
}

/** What one poll came to. */
export type PollOutcome =
  /** Nothing new, or new statements that were verified and taken in. */
  | { readonly kind: 'verified'; readonly statements: number }
  /** A true head of its past: an old copy is being served. */
  | { readonly kind: 'behind'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'limit'; readonly reason: string }
  | { readonly kind: 'disagreement'; readonly reason: string }
  | { readonly kind: 'violation'; readonly cause: ViolationCause; readonly reason: string };

export type ViolationCause = 'fork' | 'signature' | 'statement' | 'origin';

const DAY_MS = 86_400_000;
/** A register that is silent for so long is shown as stale. */
export const STALE_AFTER_MS = 7 * DAY_MS;
/** A broken cache gets as many tries, over at least as long, before a person has to look. */
const SUSPECT_TRIES = 3;
const SUSPECT_MS = 3_600_000;

/** Where a register stands after a poll. */
export function standingAfter(before: Standing, outcome: PollOutcome, now: Date): Standing {
  switch (outcome.kind) {
    case 'verified':
      return { state: 'active', reason: null, suspectTries: 0, suspectSince: null, seenAt: now };
    case 'behind':
      return { ...before, state: 'stale', reason: outcome.reason };
    case 'unreachable':
      return silent(before, outcome.reason, now);
    case 'limit':
      return { ...before, state: 'held', reason: outcome.reason, seenAt: now };
    case 'disagreement':
      return suspected(before, outcome.reason, now);
    case 'violation':
      return { ...before, state: 'quarantined', reason: `${outcome.cause}: ${outcome.reason}` };
  }
}

function silent(before: Standing, reason: string, now: Date): Standing {
  const isLong = before.seenAt !== null && now.getTime() - before.seenAt.getTime() >= STALE_AFTER_MS;
  return before.state === 'active' && isLong ? { ...before, state: 'stale', reason } : before;
}

function suspected(before: Standing, reason: string, now: Date): Standing {
  const since = before.suspectSince ?? now;
  const tries = before.suspectTries + 1;
  const isOver = tries >= SUSPECT_TRIES && now.getTime() - since.getTime() >= SUSPECT_MS;
  return { ...before, state: isOver ? 'quarantined' : 'suspect', reason, suspectTries: tries, suspectSince: since };
}

/** States in which a register is asked again by itself. A held one is asked for its checkpoint only. */
export const POLLED_STATES: readonly PeerState[] = ['active', 'stale', 'suspect', 'held'];

/** What an operator can do to a register, and from where. */
export type StandingAct = 'hold' | 'release' | 'repin' | 'remove' | 'approve';

const ALLOWED: Readonly<Record<StandingAct, readonly PeerState[]>> = {
  hold: ['active', 'stale', 'suspect'],
  release: ['held', 'suspect'],
  repin: ['quarantined', 'suspect', 'stale', 'active'],
  remove: ['active', 'stale', 'suspect', 'held', 'quarantined'],
  approve: ['removed'],
};

export function mayAct(state: PeerState, act: StandingAct): boolean {
  return ALLOWED[act].includes(state);
}
