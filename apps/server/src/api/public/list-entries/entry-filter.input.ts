import { Field, ID, InputType } from '@nestjs/graphql';
import { RecordState } from '../../contract/public/record.type.js';

@InputType('EntryFilter', {
  description: 'Narrows a list of entries. Any of the values within one member, all members together.',
})
export class EntryFilterInput {
  @Field(() => [String], { nullable: true, description: 'Slugs of cities or mirrors.' })
  registers?: string[];

  @Field(() => [ID], { nullable: true, description: 'Identifiers of the organisations that use the algorithm.' })
  organisations?: string[];

  @Field(() => [ID], { nullable: true, description: 'Identifiers of departments.' })
  departments?: string[];

  @Field(() => [ID], { nullable: true, description: 'Identifiers of products.' })
  products?: string[];

  @Field(() => [ID], { nullable: true, description: 'Identifiers of suppliers.' })
  suppliers?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "lifecycle-status".' })
  statuses?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary "policy-domain".' })
  policyDomains?: string[];

  @Field(() => [RecordState], {
    nullable: true,
    description: 'Published entries only, unless you ask for withdrawn ones here.',
  })
  states?: RecordState[];
}
