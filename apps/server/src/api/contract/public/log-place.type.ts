import type { LogPlace } from '#application';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('LogHead', {
  description:
    'What a city signed about its whole log at one moment. It stands for everything published until then: were one letter of it changed, another root would come out and the signature would not fit.',
})
export class LogHeadType {
  constructor(private readonly head: NonNullable<LogPlace['head']>) {}

  @Field(() => String, { description: 'How many statements it covers.' })
  size(): string {
    return this.head.size;
  }

  @Field(() => String, { description: 'The root of the Merkle tree over them (RFC 6962), in hexadecimal.' })
  root(): string {
    return this.head.root.toString('hex');
  }

  @Field(() => Date, { description: 'When the city signed it.' })
  signedAt(): Date {
    return this.head.signedAt;
  }

  @Field(() => String, { description: 'The signed text itself, as a C2SP checkpoint.' })
  note(): string {
    return this.head.note;
  }
}

@ObjectType('LogPlace', {
  description:
    'Where a version stands in the append-only log of its city. The log is a row of statements; this version is what one of them says.',
})
export class LogPlaceType {
  constructor(private readonly place: LogPlace) {}

  @Field(() => String, { description: 'The name of the log, which is also the name of its key.' })
  origin(): string {
    return this.place.origin;
  }

  @Field(() => String, { description: 'The number of the statement in the log, from 0.' })
  index(): string {
    return this.place.index;
  }

  @Field(() => LogHeadType, {
    nullable: true,
    description:
      'The first signed head that covers the statement. Null for the second or so until the next one is signed.',
  })
  head(): LogHeadType | null {
    return this.place.head && new LogHeadType(this.place.head);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Where you get the receipt: a small file that proves, without this register, that the city has said this. Keep it; `register verify-receipt` tells in plain words what it proves. Null until a head is signed.',
  })
  receipt(): string | null {
    if (!this.place.head) return null;
    return new URL(`../federation/v1/log/proof/${this.place.index}`, this.place.entryPrefix).href;
  }
}
