import type { RecordCard, RecordLink, VersionFacts } from '#application';
import { Args, Field, ID, InterfaceType, registerEnumType } from '@nestjs/graphql';
import { pageOf, type Page } from './connection.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { LanguageArgs, LocalTextType, promisedText } from './local-text.type.js';
import { PageArgs } from './page.args.js';
import { ProvenanceType } from './provenance.type.js';
import type { PublicContext } from './public-context.js';
import { presentRegister, RegisterType } from './register.type.js';
import { VersionConnectionType, VersionType } from './version.type.js';

export enum RecordState {
  PUBLISHED = 'published',
  WITHDRAWN = 'withdrawn',
}

registerEnumType(RecordState, {
  name: 'RecordState',
  description: 'Whether a record still stands in its register.',
  valuesMap: {
    PUBLISHED: { description: 'It stands in the register.' },
    WITHDRAWN: { description: 'It was taken out of the register. Its history stays readable.' },
  },
});

@InterfaceType('Record', {
  description: 'What everything in a register has: an address that never changes, a name and a history.',
  resolveType: (record: RecordType) => record.typeName,
})
export abstract class RecordType<Card extends RecordLink = RecordCard> {
  constructor(readonly card: Card) {}

  abstract readonly typeName: string;

  @Field(() => ID, { description: 'The identifier of the record within this installation.' })
  id(): string {
    return this.card.id;
  }

  @Field(() => String, {
    description: 'The address by which the world knows this record. It never changes and is never used again.',
  })
  uri(): string {
    return this.card.uri;
  }

  @Field(() => RecordState, { description: 'Whether it still stands in the register.' })
  state(_arguments: unknown, context: PublicContext): Later<RecordState> {
    return this.whole(context, ({ state }) => state as RecordState);
  }

  @Field(() => LocalTextType, { description: 'What it is called.' })
  name(@Args() languages: LanguageArgs): LocalTextType {
    return promisedText(this.card.name, languages, this.card.mainLanguage);
  }

  @Field(() => String, { description: 'The language it was written in, as a BCP 47 tag.' })
  mainLanguage(): string {
    return this.card.mainLanguage;
  }

  @Field(() => RegisterType, { complexity: 1, description: 'The register that publishes it.' })
  async register(_arguments: unknown, context: PublicContext): Promise<RegisterType> {
    const registerId = await this.whole(context, (card) => card.registerId);
    const register = await context.registers.load(registerId);
    if (!register) throw new Error(`record ${this.card.id} has no register`);
    return presentRegister(register);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'What the source that the record came from calls it: its number or key there. Null if it was written here.',
  })
  sourceKey(_arguments: unknown, context: PublicContext): Later<string | null> {
    return this.whole(context, ({ sourceKey }) => sourceKey);
  }

  @Field(() => String, { nullable: true, description: 'For copies: where the original of this record is read.' })
  sourceUrl(_arguments: unknown, context: PublicContext): Later<string | null> {
    return this.whole(context, ({ sourceUrl }) => sourceUrl);
  }

  @Field(() => Date, { description: 'When its newest version became public here.' })
  changedAt(_arguments: unknown, context: PublicContext): Later<Date> {
    return this.whole(context, ({ changedAt }) => changedAt);
  }

  @Field(() => Date, { description: 'When its first version became public here.' })
  firstPublishedAt(_arguments: unknown, context: PublicContext): Later<Date> {
    return this.whole(context, ({ firstPublishedAt }) => {
      return firstPublishedAt ?? this.lookUp(context).then((card) => card.firstPublishedAt ?? card.changedAt);
    });
  }

  @Field(() => VersionType, {
    complexity: 1,
    description: 'The version you are reading: the newest, unless you asked for another.',
  })
  async version(_arguments: unknown, context: PublicContext): Promise<VersionType> {
    const version = await this.whole(context, (card) => card.version);
    const facts = await context.versions.load({ recordId: this.card.id, version });
    if (!facts) throw new Error(`record ${this.card.id} has no version ${version}`);
    return new VersionType(facts, this.card.mainLanguage);
  }

  @Field(() => ProvenanceType, {
    nullable: true,
    complexity: 1,
    description:
      'For records of followed registers: where this version comes from and how it was verified. Records of our own cities and copies have none.',
  })
  async provenance(_arguments: unknown, context: PublicContext): Promise<ProvenanceType | null> {
    const version = await this.whole(context, (card) => card.version);
    const facts = await context.provenance.load({ recordId: this.card.id, version });
    return facts && new ProvenanceType(facts);
  }

  @Field(() => VersionConnectionType, { complexity: 10, description: 'All its versions, newest first.' })
  async versions(@Args() page: PageArgs, context: PublicContext): Promise<Page<VersionType>> {
    const { versions } = context.readers;
    const [recordId, limit] = [this.card.id, page.first + 1];
    const before = beforeOf(page.after);
    const rows = await (before === null
      ? context.newestVersions.load({ recordId, limit })
      : versions.list(recordId, before, limit));
    // Versions are numbered without gaps: the newest number is their count.
    return pageOf<VersionFacts, VersionType>(
      rows,
      page,
      (facts) => new VersionType(facts, this.card.mainLanguage),
      ({ version }) => encodeCursor('v', version),
      async () => (before === null ? (rows[0]?.version ?? 0) : versions.count(recordId)),
    );
  }

  /** Reads from the card; a record that another one names may be known by its name only, and is then looked up. */
  protected whole<Value>(context: PublicContext, read: (card: RecordCard) => Later<Value>): Later<Value> {
    return isWhole(this.card) ? read(this.card) : this.lookUp(context).then(read);
  }

  private async lookUp({ records }: PublicContext): Promise<RecordCard> {
    const card = await records.load(this.card.id);
    if (!card) throw new Error(`record ${this.card.id} is named but not public`);
    return card;
  }
}

/** A value that may have to be waited for. */
type Later<Value> = Value | Promise<Value>;

function isWhole(card: RecordLink): card is RecordCard {
  return 'registerId' in card;
}

function beforeOf(cursor: string | undefined): number | null {
  if (cursor == null) return null;
  const [, version] = decodeCursor(cursor, ([letter, version]) => letter === 'v' && isVersion(version));
  return Number(version);
}

function isVersion(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 31;
}
