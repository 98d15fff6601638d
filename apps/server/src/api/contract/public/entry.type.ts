import { completenessOf, type RecordData } from '#domain';
import { Args, Field, ObjectType } from '@nestjs/graphql';
import { AlgorithmAnswersType } from './generated/algorithm-answers.type.js';
import { LifecycleStatus } from './generated/enums.js';
import { CompletenessType } from './completeness.type.js';
import { connectionOf } from './connection.js';
import { LanguageArgs, LocalTextType, localText } from './local-text.type.js';
import { loadOrganisation, organisationOf, OrganisationType } from './organisation.type.js';
import { loadProduct, productOf, ProductType } from './product.type.js';
import type { PublicContext } from './public-context.js';
import { RecordType } from './record.type.js';
import { InShortType } from './short-answer.type.js';
import { loadSuppliers, SupplierType } from './supplier.type.js';

@ObjectType('Entry', {
  implements: () => RecordType,
  description: 'One algorithm in use, on trial or planned in one organisation: what a register is made of.',
})
export class EntryType extends RecordType {
  readonly typeName = 'Entry';

  @Field(() => String, {
    nullable: true,
    description: 'The short code for letters, such as K7M3-QP2A. Copies of other registers have none.',
  })
  shortCode(): string | null {
    return this.card.shortCode;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What it does, in a few sentences.' })
  shortDescription(@Args() languages: LanguageArgs): LocalTextType | null {
    return localText(this.card.shortDescription, languages, this.card.mainLanguage);
  }

  @Field(() => LifecycleStatus, { nullable: true, description: 'Where it stands in its life.' })
  status(): string | null {
    return this.card.status;
  }

  @Field(() => [String], { description: 'The policy areas it belongs to: codes of the vocabulary "policy-domain".' })
  policyDomains(): readonly string[] {
    return this.card.policyDomains ?? [];
  }

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'The name of the organisation that uses it, also where that is no record here.',
  })
  organisationName(@Args() languages: LanguageArgs): LocalTextType | null {
    return localText(this.card.organisationName, languages, this.card.mainLanguage);
  }

  @Field(() => OrganisationType, {
    nullable: true,
    complexity: 1,
    description: 'The organisation that uses it. Empty where the organisation is only named: see `organisationName`.',
  })
  organisation(
    _arguments: unknown,
    context: PublicContext,
  ): OrganisationType | null | Promise<OrganisationType | null> {
    return organisationOf(this.card) ?? loadOrganisation(this.card.organisationId, context);
  }

  @Field(() => OrganisationType, {
    nullable: true,
    complexity: 1,
    description: 'The department that uses it, if it is a record here.',
  })
  department(_arguments: unknown, context: PublicContext): Promise<OrganisationType | null> {
    return loadOrganisation(this.card.departmentId ?? null, context);
  }

  @Field(() => ProductType, {
    nullable: true,
    complexity: 1,
    description: 'The product that is used, if it is a record here.',
  })
  product(_arguments: unknown, context: PublicContext): ProductType | null | Promise<ProductType | null> {
    return productOf(this.card) ?? loadProduct(this.card.productId ?? null, context);
  }

  @Field(() => [SupplierType], {
    complexity: 1,
    description: 'Who made or delivers it, as far as they are records here.',
  })
  suppliers(_arguments: unknown, context: PublicContext): Promise<SupplierType[]> {
    return loadSuppliers(this.card, context);
  }

  @Field(() => AlgorithmAnswersType, {
    nullable: true,
    complexity: 5,
    description: 'What the organisation says about it, question by question. Empty when the text was erased by law.',
  })
  async answers(_arguments: unknown, context: PublicContext): Promise<AlgorithmAnswersType | null> {
    const data = await this.data(context);
    return data && new AlgorithmAnswersType(data, this.card.mainLanguage);
  }

  @Field(() => InShortType, {
    nullable: true,
    complexity: 2,
    description: 'The four things that residents ask first. Empty when the text was erased by law.',
  })
  async inShort(@Args() languages: LanguageArgs, context: PublicContext): Promise<InShortType | null> {
    const [data, region] = await Promise.all([this.data(context), this.region(context)]);
    return data && new InShortType(data, region, languages, this.card.mainLanguage);
  }

  @Field(() => CompletenessType, {
    nullable: true,
    complexity: 2,
    description: 'How completely it answers the standard. Empty when the text was erased by law.',
  })
  async completeness(_arguments: unknown, context: PublicContext): Promise<CompletenessType | null> {
    const [data, region] = await Promise.all([this.data(context), this.region(context)]);
    return data && new CompletenessType(completenessOf('algorithm', data, { region }));
  }

  private data(context: PublicContext): Promise<RecordData | null> {
    return context.answers.load({ recordId: this.card.id, version: this.card.version });
  }

  private async region(context: PublicContext): Promise<string | null> {
    return (await context.registers.load(this.card.registerId))?.region ?? null;
  }
}

export const EntryConnectionType = connectionOf<EntryType>('Entry', 'entries', () => EntryType);
