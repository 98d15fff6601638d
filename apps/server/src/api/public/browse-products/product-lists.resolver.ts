import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../contract/public/connection.js';
import { listOwned } from '../../contract/public/list-records.js';
import { EntryConnectionType, EntryType } from '../../contract/public/entry.type.js';
import { ProductType } from '../../contract/public/product.type.js';
import { PageArgs } from '../../contract/public/page.args.js';
import { PublicContext } from '../../contract/public/public-context.js';

/** The lists that lead from a product to what belongs to it. */
@Resolver(() => ProductType)
export class ProductListsResolver {
  @ResolveField(() => EntryConnectionType, {
    complexity: 10,
    description: 'Every use of this product, what changed last first.',
  })
  entries(
    @Parent() { card }: ProductType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<EntryType>> {
    const list = { kind: 'algorithm', by: 'productIds', owner: card.id, sort: 'changed-newest' } as const;
    return listOwned({ ...list, page, present: (row) => new EntryType(row) }, context);
  }
}
