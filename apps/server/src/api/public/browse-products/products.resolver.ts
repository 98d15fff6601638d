import type { RecordCard } from '#application';
import { Args, Context, createUnionType, Query, Resolver } from '@nestjs/graphql';
import type { Page } from '../../contract/public/connection.js';
import { findRecord, type RecordRefusal } from '../../contract/public/find-record.js';
import { listRecords } from '../../contract/public/list-records.js';
import { ProductConnectionType, ProductType } from '../../contract/public/product.type.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { RecordAddressInput } from '../../contract/public/record-address.input.js';
import {
  RecordErasedType,
  RecordNotFoundType,
  RecordWithdrawnType,
} from '../../contract/public/record-result.types.js';
import { chosenRegisters, RegisterChoiceArgs } from '../../contract/public/register-choice.args.js';

const ProductResult = createUnionType({
  name: 'ProductResult',
  description: 'A product, or the reason why there is none to show.',
  types: () => [ProductType, RecordWithdrawnType, RecordErasedType, RecordNotFoundType] as const,
});

@Resolver()
export class ProductsResolver {
  @Query(() => ProductConnectionType, { complexity: 1, description: 'Products of all registers, by name.' })
  async products(@Args() args: RegisterChoiceArgs, @Context() context: PublicContext): Promise<Page<ProductType>> {
    const filter = await chosenRegisters(args, context);
    return listRecords({ kind: 'product', filter, sort: 'name', page: args, present }, context);
  }

  @Query(() => ProductResult, { complexity: 1, description: 'A product, by whichever of its addresses you have.' })
  product(
    @Args('by', { description: 'Which product.' }) by: RecordAddressInput,
    @Context() context: PublicContext,
  ): Promise<ProductType | RecordRefusal> {
    return findRecord(by, 'product', present, context);
  }
}

function present(card: RecordCard): ProductType {
  return new ProductType(card);
}
