import type { City, Mirror, PeerRegister, PlaceOfRegister, Register } from '#application';
import { Args, Field, ID, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageArgs, LocalTextType, localText, promisedText } from './local-text.type.js';
import type { PublicContext } from './public-context.js';

@InterfaceType('Register', {
  description:
    'A named source of records: one of the cities of this installation, a register elsewhere that is followed and verified, or a copy that is not.',
  resolveType: (register: RegisterType) => register.typeName,
})
export abstract class RegisterType<Facts extends Register = Register> {
  constructor(protected readonly facts: Facts) {}

  abstract readonly typeName: string;

  @Field(() => ID, { description: 'The identifier of the register within this installation.' })
  id(): string {
    return this.facts.id;
  }

  @Field(() => String, { description: 'Its short name in addresses, for example in /at/<slug>.' })
  slug(): string {
    return this.facts.slug;
  }

  @Field(() => LocalTextType, { description: 'What it is called.' })
  name(@Args() languages: LanguageArgs): LocalTextType {
    return promisedText(this.facts.name, languages, this.facts.defaultLanguage);
  }

  @Field(() => String, { description: 'The country, as an ISO 3166-1 code of two letters.' })
  country(): string {
    return this.facts.country;
  }

  @Field(() => String, {
    description: 'The language its records are written in unless they say otherwise, as a BCP 47 tag.',
  })
  defaultLanguage(): string {
    return this.facts.defaultLanguage;
  }

  @Field(() => [String], { description: 'The languages it publishes in, as BCP 47 tags.' })
  languages(): readonly string[] {
    return this.facts.languages;
  }

  @Field(() => String, { description: 'The licence of its records: an SPDX identifier or the address of the licence.' })
  licence(): string {
    return this.facts.licence;
  }

  @Field(() => LocalTextType, { nullable: true, description: 'Whom to name when you use the records.' })
  attribution(@Args() languages: LanguageArgs): LocalTextType | null {
    return localText(this.facts.attribution, languages, this.facts.defaultLanguage);
  }

  @Field(() => String, { nullable: true, description: 'The address of its own site.' })
  homepage(): string | null {
    return this.facts.homepage;
  }

  @Field(() => Boolean, { description: 'True for examples: neither this register nor anything in it exists.' })
  isInvented(): boolean {
    return this.facts.invented;
  }
}

@ObjectType('Place', { description: 'A district as its city names it.' })
export class PlaceType {
  constructor(
    private readonly place: PlaceOfRegister,
    private readonly language: string,
  ) {}

  @Field(() => ID, { description: 'The identifier by which entries of the city name the district.' })
  id(): string {
    return this.place.id;
  }

  @Field(() => LocalTextType, { description: 'What the district is called.' })
  name(@Args() languages: LanguageArgs): LocalTextType {
    return promisedText(this.place.name, languages, this.language);
  }

  @Field(() => String, {
    nullable: true,
    description: "The code of the district in the city's or the state's own list.",
  })
  code(): string | null {
    return this.place.code;
  }
}

@ObjectType('City', { implements: () => RegisterType, description: 'A city that publishes its own register here.' })
export class CityType extends RegisterType<City> {
  readonly typeName = 'City';

  @Field(() => String, { description: 'How every record address of this city begins.' })
  prefix(): string {
    return this.facts.prefix;
  }

  @Field(() => [String], { description: 'The host names under which the register of this city is read.' })
  hosts(): readonly string[] {
    return this.facts.hosts;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The legal region whose rules hold, for example "EU": some questions of the standard depend on it.',
  })
  region(): string | null {
    return this.facts.region;
  }

  @Field(() => String, {
    description: 'The name of its append-only log; it is read and verified below /federation/v1/log/.',
  })
  logOrigin(): string {
    return this.facts.logOrigin;
  }

  @Field(() => String, {
    description:
      'The newest key that signs its log, as a C2SP verifier key. Compare it with what the city says elsewhere before you trust it.',
  })
  logKey(): string {
    return this.facts.logKey;
  }

  @Field(() => [PlaceType], { complexity: 1, description: 'Its districts, in its own order.' })
  async places(_arguments: unknown, context: PublicContext): Promise<PlaceType[]> {
    const places = await context.places.load(this.facts.id);
    return places.map((place) => new PlaceType(place, this.facts.defaultLanguage));
  }
}

@ObjectType('Mirror', {
  implements: () => RegisterType,
  description:
    'A copy of a register that is kept elsewhere. The records are shown as they were found: they are not verified.',
})
export class MirrorType extends RegisterType<Mirror> {
  readonly typeName = 'Mirror';

  @Field(() => LocalTextType, {
    description: 'The sentence that says where the copies come from and that they are not verified.',
  })
  notice(@Args() languages: LanguageArgs): LocalTextType {
    const from = this.facts.sourceUrl;
    const sentences = {
      en: { text: `Copied from ${from}, not verified.`, status: 'person' },
      nl: { text: `Overgenomen van ${from}, niet gecontroleerd.`, status: 'person' },
    } as const;
    return promisedText(sentences, languages, 'en');
  }

  @Field(() => String, { description: 'Where the original register is read.' })
  sourceUrl(): string {
    return this.facts.sourceUrl;
  }

  @Field(() => String, { description: 'The standard the original follows: a key of `Standard.sources`.' })
  sourceStandard(): string {
    return this.facts.sourceStandard;
  }

  @Field(() => String, { nullable: true, description: 'The day of the copied snapshot (YYYY-MM-DD), if it is known.' })
  observedAt(): string | null {
    return this.facts.observedAt;
  }

  @Field(() => Date, { nullable: true, description: 'When the copy was last renewed.' })
  lastImportAt(): Date | null {
    return this.facts.lastImportAt;
  }
}

export enum PeerRegisterState {
  ACTIVE = 'active',
  STALE = 'stale',
  SUSPECT = 'suspect',
  HELD = 'held',
  QUARANTINED = 'quarantined',
}

registerEnumType(PeerRegisterState, {
  name: 'PeerRegisterState',
  description: 'How far what a followed register hands over can be verified now.',
  valuesMap: {
    ACTIVE: { description: 'Everything agrees.' },
    STALE: { description: 'It is silent, or shows less than others have seen. What is shown was verified before.' },
    SUSPECT: {
      description: 'What it hands over does not fit its signature. A broken cache can do that; it is asked again.',
    },
    HELD: { description: 'It wants to hand over more than the operator has allowed so far.' },
    QUARANTINED: {
      description:
        'It broke a rule that cannot be broken by accident, such as changing its past. What is shown was verified before that.',
    },
  },
});

@ObjectType('Peer', {
  implements: () => RegisterType,
  description: 'A register kept elsewhere whose log is followed: every record was verified by recomputation.',
})
export class PeerType extends RegisterType<PeerRegister> {
  readonly typeName = 'Peer';

  @Field(() => String, { description: 'The identity of its log.' })
  origin(): string {
    return this.facts.origin;
  }

  @Field(() => String, { description: 'How every record address of this register begins.' })
  prefix(): string {
    return this.facts.prefix;
  }

  @Field(() => PeerRegisterState, { description: 'How far it can be verified now.' })
  state(): PeerRegisterState {
    return this.facts.state as PeerRegisterState;
  }

  @Field(() => String, { nullable: true, description: 'What is amiss, where something is.' })
  stateReason(): string | null {
    return this.facts.stateReason;
  }

  @Field(() => Date, { nullable: true, description: 'When a head of its log was last verified here.' })
  verifiedAt(): Date | null {
    return this.facts.verifiedAt;
  }

  @Field(() => Date, { nullable: true, description: 'When it last answered as it should.' })
  lastSeenAt(): Date | null {
    return this.facts.seenAt;
  }
}

export function presentRegister(register: Register): CityType | MirrorType | PeerType {
  switch (register.kind) {
    case 'city':
      return new CityType(register);
    case 'mirror':
      return new MirrorType(register);
    case 'peer':
      return new PeerType(register);
  }
}
