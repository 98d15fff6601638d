import { chooseText, type ChosenText, type Text } from '#domain';
import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { directionOf } from './text-direction.js';
import { TextDirection, TextStatus } from './text-status.enum.js';

@ArgsType()
export class LanguageArgs {
  @Field(() => [String], {
    nullable: true,
    description:
      'Languages you can read, best first, as BCP 47 tags such as "nl" or "ar". Without them, or where none of them has a text, you get the language the text was written in.',
  })
  in?: string[];
}

@ObjectType('LocalText', { description: 'A text in one language, and how it came to be in that language.' })
export class LocalTextType {
  constructor(chosen: ChosenText, all: Text) {
    this.text = chosen.text;
    this.language = chosen.language;
    this.status = chosen.status as TextStatus;
    this.#all = all;
  }

  readonly #all: Text;

  @Field({ description: 'The words. Plain text: never markup.' })
  readonly text: string;

  @Field({ description: 'The language of the words, as a BCP 47 tag.' })
  readonly language: string;

  @Field(() => TextStatus, { description: 'Whether a person or a machine wrote the words in this language.' })
  readonly status: TextStatus;

  @Field(() => TextDirection, { description: 'Which way the script runs.' })
  direction(): TextDirection {
    return directionOf(this.language);
  }

  @Field(() => [String], { description: 'Every language in which this text exists, as BCP 47 tags.' })
  languages(): string[] {
    return Object.keys(this.#all);
  }
}

/** The text as the reader wants it; null when there is none in any language. */
export function localText(
  text: Text | null | undefined,
  wanted: LanguageArgs,
  mainLanguage: string,
): LocalTextType | null {
  const chosen = text ? chooseText(text, wanted.in, mainLanguage) : null;
  return chosen && text ? new LocalTextType(chosen, text) : null;
}

/** For texts that the schema promises: an empty one where a foreign record has none. */
export function promisedText(text: Text, wanted: LanguageArgs, mainLanguage: string): LocalTextType {
  return (
    localText(text, wanted, mainLanguage) ??
    new LocalTextType({ text: '', language: mainLanguage, status: 'person' }, text)
  );
}
