import type { NoteSigner } from '#transparency-log';

/** The key with which this installation says what it has seen of other logs. One for all its cities, apart from their keys. */
export abstract class WitnessKeys {
  /** Made when it is first asked for. */
  abstract signer(): Promise<NoteSigner>;
}
