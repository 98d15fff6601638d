import type { UnderstoodWord, Understanding } from '#application';
import { Args, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType } from '../../contract/public/local-text.type.js';
import { wordingText } from '../../contract/public/wording-text.js';

export enum SearchCoverage {
  ALL = 'all',
  SOME = 'some',
  NONE = 'none',
}

registerEnumType(SearchCoverage, {
  name: 'SearchCoverage',
  description: 'How much of what you asked for the entries found have.',
  valuesMap: {
    ALL: { description: 'At least one entry has everything, in these or other words for it.' },
    SOME: { description: 'No entry has everything: what was found may be related.' },
    NONE: { description: 'Nothing was found that answers the question.' },
  },
});

export enum WordReading {
  EVERYDAY = 'everyday',
  ACRONYM = 'acronym',
  COMPOUND = 'compound',
}

registerEnumType(WordReading, {
  name: 'WordReading',
  description: 'How a word came to be understood as others.',
  valuesMap: {
    EVERYDAY: { description: 'An everyday word, understood as the official words for it.' },
    ACRONYM: { description: 'An acronym, understood as what it stands for.' },
    COMPOUND: { description: 'A word in parts, or two words as one.' },
  },
});

@ObjectType('Correction', { description: 'A word that was taken to be misspelt.' })
export class CorrectionType {
  @Field(() => String, { description: 'The word as you typed it.' })
  readonly typed!: string;

  @Field(() => String, { description: 'The word that was looked for instead.' })
  readonly word!: string;
}

@ObjectType('UnderstoodWord', { description: 'A word of yours and what else was looked for because of it.' })
export class UnderstoodWordType {
  constructor({ typed, as, how }: UnderstoodWord) {
    this.typed = typed;
    this.as = as;
    this.how = how as WordReading;
  }

  @Field(() => String, { description: 'The word or words as you typed them.' })
  readonly typed: string;

  @Field(() => [String], { description: 'What was looked for beside them, at most three.' })
  readonly as: readonly string[];

  @Field(() => WordReading, { description: 'Why.' })
  readonly how: WordReading;
}

@ObjectType('Understanding', { description: 'What a search made of your words.' })
export class UnderstandingType {
  constructor({ corrections, searchedFor, words, coverage }: Understanding) {
    this.corrections = corrections;
    this.searchedFor = searchedFor;
    this.words = words.map((word) => new UnderstoodWordType(word));
    this.coverage = coverage as SearchCoverage;
  }

  @Field(() => [CorrectionType], { description: 'Words whose spelling was corrected.' })
  readonly corrections: readonly CorrectionType[];

  @Field(() => String, {
    nullable: true,
    description:
      'Your question with corrected spelling, if anything was corrected. Ask again with `exact: true` to search for what you typed.',
  })
  readonly searchedFor: string | null;

  @Field(() => [UnderstoodWordType], { description: 'Words that were understood as others beside themselves.' })
  readonly words: readonly UnderstoodWordType[];

  @Field(() => SearchCoverage, { description: 'Whether there is an entry with everything you asked for.' })
  readonly coverage: SearchCoverage;

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'The sentence to show above the results when no entry has everything you asked for.',
  })
  coverageNotice(@Args() languages: LanguageArgs): LocalTextType | null {
    return this.coverage === SearchCoverage.SOME ? wordingText(RELATED, languages) : null;
  }
}

const RELATED = {
  en: 'No record contains all your words; these may be related.',
  nl: 'Geen algoritme bevat al uw woorden; deze hebben er misschien mee te maken.',
};
