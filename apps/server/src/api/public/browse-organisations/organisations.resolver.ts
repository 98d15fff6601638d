import type { RecordCard } from '#application';
import { Args, Context, createUnionType, Query, Resolver } from '@nestjs/graphql';
import type { Page } from '../../contract/public/connection.js';
import { findRecord, type RecordRefusal } from '../../contract/public/find-record.js';
import { listRecords } from '../../contract/public/list-records.js';
import { OrganisationConnectionType, OrganisationType } from '../../contract/public/organisation.type.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { RecordAddressInput } from '../../contract/public/record-address.input.js';
import {
  RecordErasedType,
  RecordNotFoundType,
  RecordWithdrawnType,
} from '../../contract/public/record-result.types.js';
import { chosenRegisters, RegisterChoiceArgs } from '../../contract/public/register-choice.args.js';

const OrganisationResult = createUnionType({
  name: 'OrganisationResult',
  description: 'An organisation, or the reason why there is none to show.',
  types: () => [OrganisationType, RecordWithdrawnType, RecordErasedType, RecordNotFoundType] as const,
});

@Resolver()
export class OrganisationsResolver {
  @Query(() => OrganisationConnectionType, {
    complexity: 1,
    description: 'Organisations and departments of all registers, by name.',
  })
  async organisations(
    @Args() args: RegisterChoiceArgs,
    @Context() context: PublicContext,
  ): Promise<Page<OrganisationType>> {
    const filter = await chosenRegisters(args, context);
    return listRecords({ kind: 'organisation', filter, sort: 'name', page: args, present }, context);
  }

  @Query(() => OrganisationResult, {
    complexity: 1,
    description: 'An organisation, by whichever of its addresses you have.',
  })
  organisation(
    @Args('by', { description: 'Which organisation.' }) by: RecordAddressInput,
    @Context() context: PublicContext,
  ): Promise<OrganisationType | RecordRefusal> {
    return findRecord(by, 'organisation', present, context);
  }
}

function present(card: RecordCard): OrganisationType {
  return new OrganisationType(card);
}
