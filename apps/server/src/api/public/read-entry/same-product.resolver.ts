import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../contract/public/connection.js';
import { EntryConnectionType, EntryType } from '../../contract/public/entry.type.js';
import { listOwned } from '../../contract/public/list-records.js';
import { PageArgs } from '../../contract/public/page.args.js';
import { PublicContext } from '../../contract/public/public-context.js';

@Resolver(() => EntryType)
export class SameProductResolver {
  @ResolveField(() => EntryConnectionType, {
    complexity: 10,
    description:
      'Every entry that uses the same product, this one included. Copied registers seldom name products: there the same title counts as the same product.',
  })
  sameProduct(
    @Parent() { card }: EntryType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<EntryType>> {
    const list = {
      kind: 'algorithm',
      by: 'productKeys',
      owner: card.productKey ?? `record:${card.uri}`,
      sort: 'changed-newest',
    } as const;
    return listOwned({ ...list, page, present: (row) => new EntryType(row) }, context);
  }
}
