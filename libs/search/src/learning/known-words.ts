import type { LearntWordsStore } from '#application';
import { EMPTY_VOCABULARY, unpackVocabulary, type Vocabulary } from './vocabulary.js';

/** How long a process goes on with what it read before it looks whether something new was learnt. */
const LOOK_AGAIN_MS = 15_000;

/** What is known at a moment, by language; it never changes, so that one question is answered with one state. */
export class KnownWords {
  constructor(private readonly vocabularies: ReadonlyMap<string, Vocabulary>) {}

  /** Tags of the languages of the register, most entries first. */
  get languages(): string[] {
    return [...this.vocabularies].sort(([, a], [, b]) => b.entries - a.entries).map(([tag]) => tag);
  }

  of(tag: string): Vocabulary {
    return this.vocabularies.get(tag) ?? EMPTY_VOCABULARY;
  }
}

/** Reads what the worker has learnt and keeps it for a while. Nothing waits for a second reading. */
export class KnownWordsReader {
  private known: KnownWords | null = null;
  private revision = -1;
  private lookedAt = 0;
  private reading: Promise<KnownWords> | null = null;

  constructor(
    private readonly store: LearntWordsStore,
    private readonly now: () => number = Date.now,
  ) {}

  /** Never rejects: a question is answered without learnt words when they cannot be read. */
  async current(): Promise<KnownWords> {
    if (this.known !== null && this.now() - this.lookedAt < LOOK_AGAIN_MS) return this.known;
    this.reading ??= this.read().finally(() => (this.reading = null));
    return this.known ?? this.reading;
  }

  private async read(): Promise<KnownWords> {
    this.lookedAt = this.now();
    try {
      const revision = await this.store.revision();
      if (this.known === null || revision !== this.revision) {
        const learnt = await this.store.load();
        this.known = new KnownWords(
          new Map(
            learnt.languages.flatMap(({ language, body }) => {
              const vocabulary = unpackVocabulary(body);
              return vocabulary ? [[language, vocabulary] as const] : [];
            }),
          ),
        );
        this.revision = learnt.revision;
      }
    } catch {
      // The next look comes soon enough.
    }
    return this.known ?? new KnownWords(new Map());
  }
}
