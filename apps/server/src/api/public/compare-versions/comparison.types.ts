import type { FieldChange } from '#domain';
import type { FieldDefinition } from '#standard';
import { Args, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JsonScalar } from '../../contract/public/json.scalar.js';
import { LanguageArgs, LocalTextType } from '../../contract/public/local-text.type.js';
import { VersionType } from '../../contract/public/version.type.js';
import { optionalWordingText } from '../../contract/public/wording-text.js';

export enum FieldChangeKind {
  ADDED = 'added',
  REMOVED = 'removed',
  CHANGED = 'changed',
}

registerEnumType(FieldChangeKind, {
  name: 'FieldChangeKind',
  description: 'How an answer changed.',
  valuesMap: {
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It is gone.' },
    CHANGED: { description: 'It says something else.' },
  },
});

@ObjectType('FieldChange', { description: 'One change between two versions, as deep as it can be named.' })
export class FieldChangeType {
  constructor(
    private readonly change: FieldChange,
    private readonly definition: FieldDefinition | null,
  ) {}

  @Field(() => String, { description: 'The key of the field.' })
  field(): string {
    return this.change.field;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What the field is called.' })
  label(@Args() languages: LanguageArgs): LocalTextType | null {
    return optionalWordingText(this.definition?.label, languages);
  }

  @Field(() => String, { nullable: true, description: 'The key of the group the field stands in.' })
  group(): string | null {
    return this.definition?.group ?? null;
  }

  @Field(() => [String], {
    description:
      'Where in the answer: keys, identifiers of list items and languages, such as legalBases, b1, title, nl.',
  })
  path(): readonly string[] {
    return this.change.path;
  }

  @Field(() => FieldChangeKind, { description: 'Whether something came, went or changed.' })
  kind(): FieldChangeKind {
    return this.change.kind as FieldChangeKind;
  }

  @Field(() => JsonScalar, { nullable: true, description: 'What stood there in the earlier version.' })
  before(): unknown {
    return this.change.before ?? null;
  }

  @Field(() => JsonScalar, { nullable: true, description: 'What stands there in the later version.' })
  after(): unknown {
    return this.change.after ?? null;
  }
}

@ObjectType('VersionComparison', { description: 'What changed from one version of an entry to another.' })
export class VersionComparisonType {
  constructor(from: VersionType, to: VersionType, changes: FieldChangeType[]) {
    this.from = from;
    this.to = to;
    this.changes = changes;
  }

  @Field(() => VersionType, { description: 'The version compared from.' })
  readonly from: VersionType;

  @Field(() => VersionType, { description: 'The version compared to.' })
  readonly to: VersionType;

  @Field(() => [FieldChangeType], { description: 'The changes, by field. Empty when both say the same.' })
  readonly changes: FieldChangeType[];
}
