import type { Provenance, Witness } from '#application';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum ProvenanceState {
  VERIFIED = 'VERIFIED',
  STALE = 'STALE',
  SUSPECT = 'SUSPECT',
  QUARANTINED = 'QUARANTINED',
  WITHDRAWN = 'WITHDRAWN',
  ERASED = 'ERASED',
}

registerEnumType(ProvenanceState, {
  name: 'ProvenanceState',
  description: 'What can be said now about a version that came from another register.',
  valuesMap: {
    VERIFIED: { description: 'It was verified, and its register agrees with everything known.' },
    STALE: { description: 'It was verified. Nothing newer could be had since: see `lastSeenAt`.' },
    SUSPECT: { description: 'It was verified. What its register hands over now does not fit its signature.' },
    QUARANTINED: { description: 'It was verified before its register broke a rule, such as changing its past.' },
    WITHDRAWN: { description: 'Its register has withdrawn the record.' },
    ERASED: { description: 'Its text had to be erased by law.' },
  },
});

@ObjectType('Witness', { description: 'Another register that saw the same log.' })
export class WitnessType {
  constructor(private readonly witness: Witness) {}

  @Field(() => String, { description: 'The name of the key with which it said so.' })
  name(): string {
    return this.witness.name;
  }

  @Field(() => Date, { description: 'When it last said so.' })
  at(): Date {
    return this.witness.at;
  }
}

@ObjectType('Provenance', {
  description: 'Where a version of a followed register comes from, and how that was verified here.',
})
export class ProvenanceType {
  constructor(private readonly facts: Provenance) {}

  @Field(() => String, { description: 'The identity of the log that holds it.' })
  origin(): string {
    return this.facts.origin;
  }

  @Field(() => String, { description: 'The address by which its own register knows the record.' })
  entryUri(): string {
    return this.facts.entryUri;
  }

  @Field(() => Int, { description: 'The number of the version.' })
  version(): number {
    return this.facts.version;
  }

  @Field(() => Int, { description: 'Which statement of the log it is, from 0.' })
  leafIndex(): number {
    return this.facts.leafIndex;
  }

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its exact bytes, in hexadecimal. A withdrawal has none.',
  })
  digest(): string | null {
    return this.facts.digest?.toString('hex') ?? null;
  }

  @Field(() => Date, { description: 'When it was published, as its register says.' })
  statementTime(): Date {
    return this.facts.statementTime;
  }

  @Field(() => Int, { description: 'How many statements the newest verified head of the log covers.' })
  checkpointSize(): number {
    return this.facts.checkpointSize;
  }

  @Field(() => String, { description: 'The root hash of that head, in hexadecimal, recomputed here.' })
  checkpointRoot(): string {
    return this.facts.checkpointRoot.toString('hex');
  }

  @Field(() => String, { description: 'The id of the key that signs the log.' })
  keyId(): string {
    return this.facts.keyId;
  }

  @Field(() => Date, { description: 'When that head was verified here.' })
  verifiedAt(): Date {
    return this.facts.verifiedAt;
  }

  @Field(() => Date, { description: 'When its register last answered as it should.' })
  lastSeenAt(): Date {
    return this.facts.lastSeenAt;
  }

  @Field(() => [WitnessType], { description: 'Other registers that saw the same log, the latest first.' })
  witnesses(): WitnessType[] {
    return this.facts.witnesses.map((witness) => new WitnessType(witness));
  }

  @Field(() => String, { description: 'Where its register hands out a proof that anybody can keep and check.' })
  receipt(): string {
    return this.facts.receipt;
  }

  @Field(() => ProvenanceState, { description: 'What can be said about it now.' })
  state(): ProvenanceState {
    const { isErased, recordState, peerState } = this.facts;
    if (isErased || recordState === 'erased') return ProvenanceState.ERASED;
    if (peerState === 'quarantined' || peerState === 'removed') return ProvenanceState.QUARANTINED;
    if (recordState === 'withdrawn') return ProvenanceState.WITHDRAWN;
    if (peerState === 'suspect') return ProvenanceState.SUSPECT;
    return peerState === 'active' ? ProvenanceState.VERIFIED : ProvenanceState.STALE;
  }
}
