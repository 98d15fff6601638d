import type { RecordCard } from '#application';
import { Args, ArgsType, Context, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { EntryType } from '../../contract/public/entry.type.js';
import { findCard, findRecord, withdrawn } from '../../contract/public/find-record.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { RecordAddressInput } from '../../contract/public/record-address.input.js';
import { RecordErasedType, RecordNotFoundType } from '../../contract/public/record-result.types.js';
import { cardAtVersion } from './card-at-version.js';
import { EntryResult } from './entry-result.union.js';

@ArgsType()
class ReadEntryArgs {
  @Field(() => RecordAddressInput, { description: 'Which entry.' })
  by!: RecordAddressInput;

  @Field(() => Int, { nullable: true, description: 'Which version of it. Without a number you get the newest.' })
  version?: number;
}

@Resolver()
export class ReadEntryResolver {
  @Query(() => EntryResult, { complexity: 1, description: 'One entry, by whichever of its addresses you have.' })
  entry(@Args() { by, version }: ReadEntryArgs, @Context() context: PublicContext): Promise<typeof EntryResult> {
    if (version !== undefined && version !== null) return this.atVersion(by, version, context);
    return findRecord(by, 'algorithm', present, context);
  }

  private async atVersion(
    by: RecordAddressInput,
    version: number,
    context: PublicContext,
  ): Promise<typeof EntryResult> {
    const found = await findCard(by, 'algorithm', context);
    if (!('card' in found)) return found;
    const { card } = found;
    if (version < 1 || version > card.version) return new RecordNotFoundType(`version ${version} of ${card.uri}`);
    const address = { recordId: card.id, version };
    const [facts, data] = await Promise.all([context.versions.load(address), context.answers.load(address)]);
    if (!facts) return new RecordNotFoundType(`version ${version} of ${card.uri}`);
    if (!data) return new RecordErasedType(card.id, card.uri);
    const entry = present(await cardAtVersion(card, version, data, context));
    return facts.act === 'put' ? entry : withdrawn(entry, context);
  }
}

function present(card: RecordCard): EntryType {
  return new EntryType(card);
}
