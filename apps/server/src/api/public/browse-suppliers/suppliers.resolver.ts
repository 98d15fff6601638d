import type { RecordCard } from '#application';
import { Args, Context, createUnionType, Query, Resolver } from '@nestjs/graphql';
import type { Page } from '../../contract/public/connection.js';
import { findRecord, type RecordRefusal } from '../../contract/public/find-record.js';
import { listRecords } from '../../contract/public/list-records.js';
import { SupplierConnectionType, SupplierType } from '../../contract/public/supplier.type.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { RecordAddressInput } from '../../contract/public/record-address.input.js';
import {
  RecordErasedType,
  RecordNotFoundType,
  RecordWithdrawnType,
} from '../../contract/public/record-result.types.js';
import { chosenRegisters, RegisterChoiceArgs } from '../../contract/public/register-choice.args.js';

const SupplierResult = createUnionType({
  name: 'SupplierResult',
  description: 'A supplier, or the reason why there is none to show.',
  types: () => [SupplierType, RecordWithdrawnType, RecordErasedType, RecordNotFoundType] as const,
});

@Resolver()
export class SuppliersResolver {
  @Query(() => SupplierConnectionType, { complexity: 1, description: 'Suppliers of all registers, by name.' })
  async suppliers(@Args() args: RegisterChoiceArgs, @Context() context: PublicContext): Promise<Page<SupplierType>> {
    const filter = await chosenRegisters(args, context);
    return listRecords({ kind: 'supplier', filter, sort: 'name', page: args, present }, context);
  }

  @Query(() => SupplierResult, { complexity: 1, description: 'A supplier, by whichever of its addresses you have.' })
  supplier(
    @Args('by', { description: 'Which supplier.' }) by: RecordAddressInput,
    @Context() context: PublicContext,
  ): Promise<SupplierType | RecordRefusal> {
    return findRecord(by, 'supplier', present, context);
  }
}

function present(card: RecordCard): SupplierType {
  return new SupplierType(card);
}
