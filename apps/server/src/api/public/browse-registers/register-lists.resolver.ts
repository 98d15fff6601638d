import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../contract/public/connection.js';
import { EntryConnectionType, EntryType } from '../../contract/public/entry.type.js';
import { listOwned } from '../../contract/public/list-records.js';
import { OrganisationConnectionType, OrganisationType } from '../../contract/public/organisation.type.js';
import { PageArgs } from '../../contract/public/page.args.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { RegisterType } from '../../contract/public/register.type.js';

/** What a register holds. These lists lead back to records, so they stand apart from the type itself. */
@Resolver(() => RegisterType)
export class RegisterListsResolver {
  @ResolveField(() => EntryConnectionType, { complexity: 10, description: 'Its entries, what changed last first.' })
  entries(
    @Parent() register: RegisterType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<EntryType>> {
    const list = { kind: 'algorithm', by: 'registerIds', owner: register.id(), sort: 'changed-newest' } as const;
    return listOwned({ ...list, page, present: (card) => new EntryType(card) }, context);
  }

  @ResolveField(() => OrganisationConnectionType, {
    complexity: 10,
    description: 'Its organisations and departments, by name.',
  })
  organisations(
    @Parent() register: RegisterType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<OrganisationType>> {
    const list = { kind: 'organisation', by: 'registerIds', owner: register.id(), sort: 'name' } as const;
    return listOwned({ ...list, page, present: (card) => new OrganisationType(card) }, context);
  }
}
