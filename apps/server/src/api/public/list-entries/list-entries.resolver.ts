import { Args, ArgsType, Context, Field, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { partsFor } from '../../contract/public/card-parts.js';
import type { Page } from '../../contract/public/connection.js';
import { EntryConnectionType, EntryType } from '../../contract/public/entry.type.js';
import { listRecords, RecordOrder } from '../../contract/public/list-records.js';
import { PageArgs } from '../../contract/public/page.args.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { EntryFilterInput } from './entry-filter.input.js';
import { recordFilter } from './record-filter.js';

@ArgsType()
class ListEntriesArgs extends PageArgs {
  @Field(() => EntryFilterInput, { nullable: true, description: 'What to narrow the list by.' })
  filter?: EntryFilterInput;

  @Field(() => RecordOrder, { defaultValue: RecordOrder.CHANGED_DESC, description: 'The order of the list.' })
  sort!: RecordOrder;
}

@Resolver()
export class ListEntriesResolver {
  @Query(() => EntryConnectionType, {
    complexity: 1,
    description:
      'Entries of all registers, page by page. The last page is as fast as the first. To search by words, use `search`.',
  })
  async entries(
    @Args() args: ListEntriesArgs,
    @Context() context: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EntryType>> {
    const filter = await recordFilter(args.filter ?? {}, context);
    const list = { kind: 'algorithm', filter, sort: args.sort, page: args, parts: partsFor(info) } as const;
    return listRecords({ ...list, present: (card) => new EntryType(card) }, context);
  }
}
