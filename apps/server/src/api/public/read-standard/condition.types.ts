import type { Condition, Predicate } from '#standard';
import { Args, Field, ObjectType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType } from '../../contract/public/local-text.type.js';
import { wordingText } from '../../contract/public/wording-text.js';

@ObjectType('FieldPredicate', {
  description:
    'One statement about the answers of a record. It names a field, another condition, or something outside the record, and at most one demand on it.',
})
export class FieldPredicateType {
  constructor(private readonly predicate: Predicate) {}

  @Field(() => String, {
    nullable: true,
    description:
      'The field it is about; parts of an answer stand behind a dot. On a list one fitting element is enough.',
  })
  field(): string | null {
    return 'field' in this.predicate ? this.predicate.field : null;
  }

  @Field(() => [String], { nullable: true, description: 'The answer is one of these.' })
  isIn(): readonly string[] | null {
    return 'in' in this.predicate ? this.predicate.in : null;
  }

  @Field(() => [String], { nullable: true, description: 'The answer is something else than these.' })
  isNotIn(): readonly string[] | null {
    return 'notIn' in this.predicate ? this.predicate.notIn : null;
  }

  @Field(() => Boolean, { description: 'There is an answer, whatever it is.' })
  isAnswered(): boolean {
    return 'answered' in this.predicate;
  }

  @Field(() => String, { nullable: true, description: 'Another condition that has to hold, by its key.' })
  condition(): string | null {
    return 'condition' in this.predicate ? this.predicate.condition : null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Something outside the record: `region` is the legal region of the city, such as `EU`.',
  })
  context(): string | null {
    return 'context' in this.predicate ? this.predicate.context : null;
  }
}

@ObjectType('FieldCondition', { description: 'A condition on the answers, under which a field is asked for.' })
export class FieldConditionType {
  constructor(private readonly definition: Condition) {}

  @Field(() => String, { description: 'The key of the condition.' })
  key(): string {
    return this.definition.key;
  }

  @Field(() => LocalTextType, { description: 'The condition in words.' })
  label(@Args() languages: LanguageArgs): LocalTextType {
    return wordingText(this.definition.label, languages);
  }

  @Field(() => [FieldPredicateType], { description: 'All of these hold. Nothing is asked where the list is empty.' })
  all(): FieldPredicateType[] {
    return (this.definition.all ?? []).map((predicate) => new FieldPredicateType(predicate));
  }

  @Field(() => [FieldPredicateType], {
    description: 'At least one of these holds. Nothing is asked where the list is empty.',
  })
  any(): FieldPredicateType[] {
    return (this.definition.any ?? []).map((predicate) => new FieldPredicateType(predicate));
  }
}
