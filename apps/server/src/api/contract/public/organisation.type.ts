import type { RecordCard } from '#application';
import type { OrganisationData } from '#standard';
import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from './connection.js';
import { OrganisationAnswersType } from './generated/organisation-answers.type.js';
import type { PublicContext } from './public-context.js';
import { RecordType } from './record.type.js';

@ObjectType('Organisation', {
  implements: () => RecordType,
  description:
    'A public body that uses algorithms, or one of its departments (then it is part of another organisation).',
})
export class OrganisationType extends RecordType {
  readonly typeName = 'Organisation';

  @Field(() => OrganisationAnswersType, {
    nullable: true,
    complexity: 5,
    description: 'What is said about it, question by question. Empty when the text was erased by law.',
  })
  async answers(_arguments: unknown, context: PublicContext): Promise<OrganisationAnswersType | null> {
    const data = await context.answers.load({ recordId: this.card.id, version: this.card.version });
    return data && new OrganisationAnswersType(data as unknown as OrganisationData, this.card.mainLanguage);
  }

  @Field(() => OrganisationType, {
    nullable: true,
    complexity: 1,
    description: 'The organisation that this department belongs to. Empty for an organisation of its own.',
  })
  partOf(_arguments: unknown, context: PublicContext): Promise<OrganisationType | null> {
    return loadOrganisation(this.card.organisationId, context);
  }
}

export const OrganisationConnectionType = connectionOf<OrganisationType>(
  'Organisation',
  'organisations',
  () => OrganisationType,
);

/** Null where the record is not one of ours, not public, or not an organisation. */
export async function loadOrganisation(id: string | null, context: PublicContext): Promise<OrganisationType | null> {
  const card = id === null ? null : await context.records.load(id);
  return card?.kind === 'organisation' ? new OrganisationType(card) : null;
}

export function presentOrganisation(card: RecordCard): OrganisationType {
  return new OrganisationType(card);
}
