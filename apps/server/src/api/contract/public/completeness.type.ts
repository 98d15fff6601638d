import type { Completeness } from '#domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Completeness', { description: 'How completely a record answers the questions of the standard.' })
export class CompletenessType {
  constructor(private readonly facts: Completeness) {}

  @Field(() => Int, {
    description:
      'From 0 to 100. Needed answers weigh three times as much as those that are only wanted; optional ones do not count.',
  })
  score(): number {
    return this.facts.score;
  }

  @Field(() => [String], { description: 'Keys of needed fields without an answer, as `field` or `field.part`.' })
  missingNeeded(): readonly string[] {
    return this.facts.missing.needed;
  }

  @Field(() => [String], { description: 'Keys of wanted fields without an answer.' })
  missingShould(): readonly string[] {
    return this.facts.missing.should;
  }

  @Field(() => [String], { description: 'Keys of optional fields without an answer.' })
  missingOptional(): readonly string[] {
    return this.facts.missing.optional;
  }

  @Field(() => [String], { description: 'Keys of fields that give a reason instead of an answer.' })
  unanswered(): readonly string[] {
    return this.facts.unanswered;
  }
}
