import type { RecordCard, RecordExtra } from '#application';
import { Args, ArgsType, Context, Field, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { EntryType } from '../../contract/public/entry.type.js';
import { findCard, findRecord, withdrawn } from '../../contract/public/find-record.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { RecordAddressInput } from '../../contract/public/record-address.input.js';
import { RecordErasedType, RecordNotFoundType } from '../../contract/public/record-result.types.js';
import { selects } from '../../contract/public/selects.js';
import { cardAtVersion } from './card-at-version.js';
import { EntryResult } from './entry-result.union.js';

@ArgsType()
class ReadEntryArgs {
  @Field(() => RecordAddressInput, { description: 'Which entry.' })
  by!: RecordAddressInput;

  @Field(() => Int, { nullable: true, description: 'Which version of it. Without a number you get the newest.' })
  version?: number | null;
}

/** Fields that read the answers, and those that need the register: both then come with the record, in one statement. */
const FROM_ANSWERS = ['answers', 'inShort', 'completeness', 'sheet', 'facts'];
const FROM_REGISTER = ['register', 'inShort', 'completeness', 'sheet', 'facts'];

@Resolver()
export class ReadEntryResolver {
  @Query(() => EntryResult, { complexity: 1, description: 'One entry, by whichever of its addresses you have.' })
  entry(
    @Args() { by, version }: ReadEntryArgs,
    @Context() context: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof EntryResult> {
    if (typeof version === 'number') return this.atVersion(by, version, context);
    return findRecord(by, 'algorithm', present, context, extrasFor(info));
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
    return facts.act === 'put' ? entry : withdrawn(entry, entry.card, context);
  }
}

function present(card: RecordCard): EntryType {
  return new EntryType(card);
}

function extrasFor(info: GraphQLResolveInfo): RecordExtra[] {
  const extras: RecordExtra[] = [];
  if (selects(info, FROM_ANSWERS)) extras.push('answers');
  if (selects(info, FROM_REGISTER)) extras.push('register');
  return extras;
}
