import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Counterpart', { description: 'The matching fields or codes of another standard.' })
export class CounterpartType {
  constructor(source: string, names: readonly string[], isConfirmed: boolean) {
    this.source = source;
    this.names = names;
    this.isConfirmed = isConfirmed;
  }

  @Field(() => String, { description: 'The other standard: a key of `Standard.sources`.' })
  readonly source: string;

  @Field(() => [String], { description: 'What it calls them.' })
  readonly names: readonly string[];

  @Field(() => Boolean, { description: 'False where this has not been read in the other standard itself.' })
  readonly isConfirmed: boolean;
}

export function counterpartsOf(
  counterparts: Readonly<Record<string, readonly string[]>> | undefined,
  unconfirmed: readonly string[],
): CounterpartType[] {
  return Object.entries(counterparts ?? {}).map(
    ([source, names]) => new CounterpartType(source, names, !unconfirmed.includes(source)),
  );
}
