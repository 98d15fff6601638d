import type { VersionFacts } from '#application';
import type { Text } from '#domain';
import { Args, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from './connection.js';
import { LogPlaceType } from './log-place.type.js';
import type { PublicContext } from './public-context.js';
import { LanguageArgs, LocalTextType, localText } from './local-text.type.js';

export enum VersionAct {
  PUT = 'put',
  WITHDRAW = 'withdraw',
}

registerEnumType(VersionAct, {
  name: 'VersionAct',
  description: 'What a version did.',
  valuesMap: {
    PUT: { description: 'It published new answers.' },
    WITHDRAW: {
      description: 'It took the record out of the register, with a reason. The answers before it stay readable.',
    },
  },
});

@ObjectType('Version', { description: 'One step in the history of a record. Versions are never changed.' })
export class VersionType {
  constructor(
    private readonly facts: VersionFacts,
    private readonly mainLanguage: string,
  ) {}

  @Field(() => Int, { description: 'Its number, from 1 without gaps.' })
  number(): number {
    return this.facts.version;
  }

  @Field(() => VersionAct, { description: 'Whether it published answers or withdrew the record.' })
  act(): VersionAct {
    return this.facts.act as VersionAct;
  }

  @Field(() => Date, { description: 'When it became public here.' })
  publishedAt(): Date {
    return this.facts.publishedAt;
  }

  @Field(() => String, {
    nullable: true,
    description: 'For copies: the day (YYYY-MM-DD) on which the original read like this.',
  })
  observedAt(): string | null {
    return this.facts.observedAt;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the exact bytes of this version, in hexadecimal. The bytes stand at the address of the record.',
  })
  digest(): string | null {
    return this.facts.digest?.toString('hex') ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'How many bytes the version has.' })
  size(): number | null {
    return this.facts.size;
  }

  @Field(() => String, {
    nullable: true,
    description: "Where it stands in the city's transparency log. Copies of other registers are in no log of ours.",
  })
  leafIndex(): string | null {
    return this.facts.leafIndex;
  }

  @Field(() => LogPlaceType, {
    nullable: true,
    complexity: 1,
    description:
      'The place of this version in the log of its city: proof that it was published, and that nobody has changed it since. Copies of other registers have none.',
  })
  async log(_arguments: unknown, context: PublicContext): Promise<LogPlaceType | null> {
    const { recordId, leafIndex } = this.facts;
    if (leafIndex === null) return null;
    const place = await context.logPlaces.load({ recordId, index: leafIndex });
    return place && new LogPlaceType(place);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Why the record was withdrawn.' })
  reason(@Args() languages: LanguageArgs): LocalTextType | null {
    return localText(reasonText(this.facts.reason), languages, this.mainLanguage);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The address of the record that takes the place of a withdrawn one.',
  })
  replacedBy(): string | null {
    return this.facts.replacedBy;
  }

  @Field(() => Boolean, {
    description: 'True when the text of this version had to be erased by law. Its digest stays.',
  })
  isErased(): boolean {
    return this.facts.isErased;
  }
}

export const VersionConnectionType = connectionOf<VersionType>('Version', 'versions', () => VersionType);

/** A reason is plain text per language: the person who withdraws writes it. */
function reasonText(reason: VersionFacts['reason']): Text | null {
  if (!reason) return null;
  return Object.fromEntries(Object.entries(reason).map(([language, text]) => [language, { text, status: 'person' }]));
}
