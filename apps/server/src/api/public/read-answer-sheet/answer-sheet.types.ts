import type { ChosenText, SheetField, SheetLine, SheetSection } from '#domain';
import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { directionOf } from '../../contract/public/text-direction.js';
import { TextDirection, TextStatus } from '../../contract/public/text-status.enum.js';

export enum AnswerState {
  ANSWERED = 'answered',
  NOT_APPLICABLE = 'not-applicable',
  WITHHELD = 'withheld',
  NOT_KNOWN = 'not-known',
  NOT_ASKED = 'not-asked',
  BLANK = 'blank',
}

registerEnumType(AnswerState, {
  name: 'AnswerState',
  description: 'Whether a question has an answer, and why not.',
  valuesMap: {
    ANSWERED: { description: 'It has an answer.' },
    NOT_APPLICABLE: { description: 'The question does not apply here; the reason is given.' },
    WITHHELD: { description: 'The answer is not public, on the ground that is given.' },
    NOT_KNOWN: { description: 'The organisation says that it does not know.' },
    NOT_ASKED: { description: 'The register that the record was copied from does not ask this.' },
    BLANK: { description: 'Nobody has answered it.' },
  },
});

export enum AnswerLevel {
  NEEDED = 'needed',
  SHOULD = 'should',
  OPTIONAL = 'optional',
}

registerEnumType(AnswerLevel, {
  name: 'AnswerLevel',
  description: 'How much a question counts for this record.',
  valuesMap: {
    NEEDED: { description: 'A city cannot publish without an answer or a reason.' },
    SHOULD: { description: 'Wanted: it counts for completeness.' },
    OPTIONAL: { description: 'Welcome.' },
  },
});

@ObjectType('SheetText', { description: 'Words as they are shown, with the language they are in.' })
export class SheetTextType {
  constructor(words: Pick<SheetLine, 'text' | 'language' | 'status'> | ChosenText) {
    this.text = words.text;
    this.language = words.language;
    this.direction = words.language === null ? TextDirection.LTR : directionOf(words.language);
    this.status = words.status as TextStatus | null;
  }

  @Field(() => String, { description: 'The words. Plain text: never markup.' })
  readonly text: string;

  @Field(() => String, {
    nullable: true,
    description: 'Their language as a BCP 47 tag; empty for numbers, dates, addresses and words of the standard.',
  })
  readonly language: string | null;

  @Field(() => TextDirection, { description: 'Which way the script runs.' })
  readonly direction: TextDirection;

  @Field(() => TextStatus, {
    nullable: true,
    description: 'Whether a person or a machine wrote them; empty for words of the standard.',
  })
  readonly status: TextStatus | null;
}

@ObjectType('SheetLine', { description: 'One value of an answer.' })
export class SheetLineType {
  constructor(line: SheetLine) {
    this.label = line.label;
    this.words = new SheetTextType(line);
    this.href = line.href;
    this.depth = line.depth;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What this part of the answer is called; empty where the answer has no parts.',
  })
  readonly label: string | null;

  @Field(() => SheetTextType, { description: 'The value in words.' })
  readonly words: SheetTextType;

  @Field(() => String, { nullable: true, description: 'The web or mail address behind the words.' })
  readonly href: string | null;

  @Field(() => Int, { description: 'How deep the part lies: 1 for a part, 2 for a part of a part.' })
  readonly depth: number;
}

@ObjectType('SheetItem', { description: 'One item of an answer that is a list, or the whole of any other answer.' })
export class SheetItemType {
  @Field(() => ID, {
    nullable: true,
    description: 'The identifier of the item: it stays the same from version to version.',
  })
  readonly id!: string | null;

  @Extensions({ usualLength: 3 })
  @Field(() => [SheetLineType], { description: 'Its values.' })
  readonly lines!: readonly SheetLineType[];
}

@ObjectType('SheetField', {
  description: 'A question of the standard with its answer, or with the reason why there is none.',
})
export class SheetFieldType {
  constructor(field: SheetField) {
    this.key = field.key;
    this.label = field.label;
    this.question = field.question;
    this.level = field.level as AnswerLevel;
    this.state = field.state as AnswerState;
    this.items = field.items.map(({ id, lines }) => ({ id, lines: lines.map((line) => new SheetLineType(line)) }));
    this.reason = field.reason && new SheetTextType(field.reason);
    this.until = field.until;
    this.decidedBy = field.decidedBy && new SheetTextType(field.decidedBy);
  }

  @Field(() => String, { description: 'The key of the field.' })
  readonly key: string;

  @Field(() => String, {
    description: 'What the field is called, in the best of your languages that the standard has.',
  })
  readonly label: string;

  @Field(() => String, { nullable: true, description: 'The question in plain words.' })
  readonly question: string | null;

  @Field(() => AnswerLevel, { description: 'How much the question counts for this record.' })
  readonly level: AnswerLevel;

  @Field(() => AnswerState, { description: 'Whether it is answered.' })
  readonly state: AnswerState;

  @Extensions({ usualLength: 1 })
  @Field(() => [SheetItemType], { description: 'The answer.' })
  readonly items: readonly SheetItemType[];

  @Field(() => SheetTextType, {
    nullable: true,
    description: 'Why it does not apply, or on which ground it is withheld.',
  })
  readonly reason: SheetTextType | null;

  @Field(() => String, { nullable: true, description: 'Until when it is withheld (YYYY, YYYY-MM or YYYY-MM-DD).' })
  readonly until: string | null;

  @Field(() => SheetTextType, { nullable: true, description: 'Who decided to withhold it.' })
  readonly decidedBy: SheetTextType | null;
}

@ObjectType('SheetSection', { description: 'The questions of one group of the standard.' })
export class SheetSectionType {
  constructor(section: SheetSection) {
    this.key = section.key;
    this.label = section.label;
    this.fields = section.fields.map((field) => new SheetFieldType(field));
  }

  @Field(() => String, { description: 'The key of the group.' })
  readonly key: string;

  @Field(() => String, { description: 'What the group is called.' })
  readonly label: string;

  @Extensions({ usualLength: 9 })
  @Field(() => [SheetFieldType], { description: 'Its questions, in reading order.' })
  readonly fields: readonly SheetFieldType[];
}
