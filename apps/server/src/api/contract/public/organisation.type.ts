import type { RecordCard, RecordLink } from '#application';
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
export class OrganisationType extends RecordType<RecordLink> {
  readonly typeName = 'Organisation';

  @Field(() => OrganisationAnswersType, {
    nullable: true,
    complexity: 5,
    description: 'What is said about it, question by question. Empty when the text was erased by law.',
  })
  async answers(_arguments: unknown, context: PublicContext): Promise<OrganisationAnswersType | null> {
    const version = await this.whole(context, (card) => card.version);
    const data = await context.answers.load({ recordId: this.card.id, version });
    return data && new OrganisationAnswersType(data, this.card.mainLanguage);
  }

  @Field(() => OrganisationType, {
    nullable: true,
    complexity: 1,
    description: 'The organisation that this department belongs to. Empty for an organisation of its own.',
  })
  async partOf(_arguments: unknown, context: PublicContext): Promise<OrganisationType | null> {
    return this.whole(context, organisationOf);
  }
}

export const OrganisationConnectionType = connectionOf<OrganisationType>(
  'Organisation',
  'organisations',
  () => OrganisationType,
);

/** The organisation that a record names first, from the record's own card; null where it is not public here. */
export function organisationOf(card: RecordCard): OrganisationType | null {
  const {
    organisationId: id,
    organisationUri: uri,
    organisationTitle: name,
    organisationLanguage: mainLanguage,
  } = card;
  return id && uri && name && mainLanguage ? new OrganisationType({ id, uri, name, mainLanguage }) : null;
}

/** Null where the record is not one of ours, not public, or not an organisation. */
export async function loadOrganisation(id: string | null, context: PublicContext): Promise<OrganisationType | null> {
  const card = id === null ? null : await context.records.load(id);
  return card?.kind === 'organisation' ? new OrganisationType(card) : null;
}
