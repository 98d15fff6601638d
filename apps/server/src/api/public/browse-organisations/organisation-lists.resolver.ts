import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../contract/public/connection.js';
import { listOwned } from '../../contract/public/list-records.js';
import { EntryConnectionType, EntryType } from '../../contract/public/entry.type.js';
import { OrganisationConnectionType, OrganisationType } from '../../contract/public/organisation.type.js';
import { PageArgs } from '../../contract/public/page.args.js';
import { PublicContext } from '../../contract/public/public-context.js';

/** The lists that lead from an organisation to what belongs to it. */
@Resolver(() => OrganisationType)
export class OrganisationListsResolver {
  @ResolveField(() => EntryConnectionType, {
    complexity: 10,
    description: 'The entries of this organisation, what changed last first.',
  })
  entries(
    @Parent() { card }: OrganisationType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<EntryType>> {
    const list = { kind: 'algorithm', by: 'organisationIds', owner: card.id, sort: 'changed-newest' } as const;
    return listOwned({ ...list, page, present: (row) => new EntryType(row) }, context);
  }

  @ResolveField(() => EntryConnectionType, {
    complexity: 10,
    description: 'The entries that name it as their department, what changed last first.',
  })
  departmentEntries(
    @Parent() { card }: OrganisationType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<EntryType>> {
    const list = { kind: 'algorithm', by: 'departmentIds', owner: card.id, sort: 'changed-newest' } as const;
    return listOwned({ ...list, page, present: (row) => new EntryType(row) }, context);
  }

  @ResolveField(() => OrganisationConnectionType, { complexity: 10, description: 'Its departments, by name.' })
  departments(
    @Parent() { card }: OrganisationType,
    @Args() page: PageArgs,
    @Context() context: PublicContext,
  ): Promise<Page<OrganisationType>> {
    const list = { kind: 'organisation', by: 'organisationIds', owner: card.id, sort: 'name' } as const;
    return listOwned({ ...list, page, present: (row) => new OrganisationType(row) }, context);
  }
}
