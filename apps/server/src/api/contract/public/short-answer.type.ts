import { shortAnswersOf, type RecordData, type ShortAnswer, type ShortQuestion } from '#domain';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, localText } from './local-text.type.js';

export enum ShortAnswerOrigin {
  WRITTEN = 'written',
  DERIVED = 'derived',
  OPEN = 'open',
}

registerEnumType(ShortAnswerOrigin, {
  name: 'ShortAnswerOrigin',
  description: 'Where a short answer comes from.',
  valuesMap: {
    WRITTEN: { description: 'The organisation wrote it.' },
    DERIVED: { description: 'It was put together from other answers of the organisation.' },
    OPEN: { description: 'Nobody has answered it, and it does not follow from other answers.' },
  },
});

@ObjectType('ShortAnswer', { description: 'The answer to one of the four things that residents ask first.' })
export class ShortAnswerType {
  constructor(answer: ShortAnswer | undefined, languages: LanguageArgs, mainLanguage: string) {
    this.origin = (answer?.kind ?? 'open') as ShortAnswerOrigin;
    this.text = localText(textOf(answer), languages, mainLanguage);
  }

  @Field(() => ShortAnswerOrigin, { description: 'Whether the organisation wrote it or it was put together.' })
  readonly origin: ShortAnswerOrigin;

  @Field(() => LocalTextType, {
    nullable: true,
    description: 'The answer, of at most 200 characters. Empty while it is open.',
  })
  readonly text: LocalTextType | null;
}

@ObjectType('InShort', { description: 'The four things that residents ask first about an algorithm.' })
export class InShortType {
  constructor(data: RecordData, region: string | null, languages: LanguageArgs, mainLanguage: string) {
    const answers = new Map(shortAnswersOf(data, { region }).map((answer) => [answer.question, answer]));
    const answerTo = (question: ShortQuestion) => new ShortAnswerType(answers.get(question), languages, mainLanguage);
    this.concernsMe = answerTo('concernsMe');
    this.personDecides = answerTo('personDecides');
    this.knowsAboutMe = answerTo('knowsAboutMe');
    this.ifIDisagree = answerTo('ifIDisagree');
  }

  @Field(() => ShortAnswerType, { description: 'Does it concern me?' })
  readonly concernsMe: ShortAnswerType;

  @Field(() => ShortAnswerType, { description: 'Does a person decide?' })
  readonly personDecides: ShortAnswerType;

  @Field(() => ShortAnswerType, { description: 'What does it know about me?' })
  readonly knowsAboutMe: ShortAnswerType;

  @Field(() => ShortAnswerType, { description: 'What can I do if I disagree?' })
  readonly ifIDisagree: ShortAnswerType;
}

function textOf(answer: ShortAnswer | undefined) {
  if (answer?.kind === 'written') return answer.text;
  if (answer?.kind !== 'derived') return null;
  return Object.fromEntries(
    Object.entries(answer.words).map(([language, text]) => [language, { text, status: 'person' as const }]),
  );
}
