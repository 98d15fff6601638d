import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../contract/public/connection.js';
import { listOwned } from '../../contract/public/list-records.js';
import { EntryConnectionType, EntryType } from '../../contract/public/entry.type.js';
import { ProductConnectionType, ProductType } from '../../contract/public/product.type.js';
import { SupplierType } from '../../contract/public/supplier.type.js';
import { PageArgs } from '../../contract/public/page.args.js';
import { PublicContext } from '../../contract/public/public-context.js';

/** The lists that lead from a supplier to what belongs to it. */
@Resolver(() => SupplierType)
export class SupplierListsResolver {
  @ResolveField(() => EntryConnectionType, {
    complexity: 10,
    description: 'The entries that name this supplier, what changed last first.',
  })
  entries(
    @Parent() { card }: SupplierType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<EntryType>> {
    const list = { kind: 'algorithm', by: 'supplierIds', owner: card.id, sort: 'changed-newest' } as const;
    return listOwned({ ...list, page, present: (row) => new EntryType(row) }, context);
  }

  @ResolveField(() => ProductConnectionType, { complexity: 10, description: 'Its products, by name.' })
  products(
    @Parent() { card }: SupplierType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<ProductType>> {
    const list = { kind: 'product', by: 'supplierIds', owner: card.id, sort: 'name' } as const;
    return listOwned({ ...list, page, present: (row) => new ProductType(row) }, context);
  }
}
