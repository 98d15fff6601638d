import { registerEnumType } from '@nestjs/graphql';

/** How a text came to be in a language. Keys are what clients see, values what contents hold. */
export enum TextStatus {
  PERSON = 'person',
  MACHINE_CHECKED = 'machine-checked',
  MACHINE = 'machine',
}

registerEnumType(TextStatus, {
  name: 'TextStatus',
  description: 'How a text came to be in its language.',
  valuesMap: {
    PERSON: { description: 'A person wrote it in this language.' },
    MACHINE_CHECKED: { description: 'A machine translated it and a person checked it.' },
    MACHINE: { description: 'A machine translated it and nobody has checked it.' },
  },
});

export enum TextDirection {
  LTR = 'ltr',
  RTL = 'rtl',
}

registerEnumType(TextDirection, {
  name: 'TextDirection',
  description: 'Which way the script of a text runs.',
  valuesMap: {
    LTR: { description: 'From left to right, like Latin script.' },
    RTL: { description: 'From right to left, like Arabic and Hebrew script.' },
  },
});
