import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Counterpart', { description: 'The matching fields or codes of another standard.' })
export class CounterpartType {
  constructor(source: string, names: readonly string[], doubts: Doubts) {
    this.source = source;
    this.names = names;
    this.isConfirmed = !(doubts.unconfirmed ?? []).includes(source);
    this.isPartial = (doubts.partly ?? []).includes(source);
  }

  @Field(() => String, { description: 'The other standard: a key of `Standard.sources`.' })
  readonly source: string;

  @Field(() => [String], { description: 'What it calls them.' })
  readonly names: readonly string[];

  @Field(() => Boolean, { description: 'False where this has not been read in the other standard itself.' })
  readonly isConfirmed: boolean;

  @Field(() => Boolean, {
    description: 'True where it only overlaps: what the other standard asks is near this, not the same.',
  })
  readonly isPartial: boolean;
}

/** Keys of sources whose counterparts are not simply the same. */
interface Doubts {
  readonly unconfirmed?: readonly string[];
  readonly partly?: readonly string[];
}

type Names = Readonly<Record<string, readonly string[]>>;

export function counterpartsOf({
  counterparts,
  ...doubts
}: Doubts & { readonly counterparts?: Names | undefined }): CounterpartType[] {
  return Object.entries(counterparts ?? {}).map(([source, names]) => new CounterpartType(source, names, doubts));
}
