import { FORMS, type TextStatus } from '#standard';
import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsString, Matches, ValidateBy, type ValidationOptions } from 'class-validator';

const DeskTextStatus = { PERSON: 'person', MACHINE_CHECKED: 'machine-checked', MACHINE: 'machine' } as const;

registerEnumType(DeskTextStatus, {
  name: 'TextStatus',
  description: 'How a text came to be in its language.',
  valuesMap: {
    PERSON: { description: 'A person wrote it in this language.' },
    MACHINE_CHECKED: { description: 'A machine translated it and a person checked it.' },
    MACHINE: { description: 'A machine translated it and nobody has checked it.' },
  },
});

@InputType('LocalTextInput', { description: 'A text in one language.' })
export class LocalTextInput {
  @Field(() => String, { description: 'The language, as a BCP 47 tag.' })
  @Matches(FORMS.language)
  language!: string;

  @Field(() => String, { description: 'The words. Plain text: markup is shown as it is.' })
  @IsString()
  @Matches(FORMS.text)
  text!: string;

  @Field(() => DeskTextStatus, { description: 'Whether a person or a machine wrote the words in this language.' })
  @IsEnum(DeskTextStatus)
  status!: TextStatus;
}

/** At most so many characters in each language of a text; characters as people count them, not code units. */
export function MaxTextLength(length: number, options?: ValidationOptions): PropertyDecorator {
  const validator = {
    validate: (texts: unknown) => Array.isArray(texts) && texts.every((entry) => lengthOf(entry) <= length),
    defaultMessage: () => `$property must have at most ${length} characters in each language`,
  };
  return ValidateBy({ name: 'maxTextLength', constraints: [length], validator }, options);
}

function lengthOf(entry: unknown): number {
  const text = (entry as Partial<LocalTextInput> | null)?.text;
  return typeof text === 'string' ? Array.from(text).length : 0;
}
