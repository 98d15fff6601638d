import type { SearchPage, SearchRequest, UnfoundQuestion, UnfoundQuestions } from '#application';
import type { Languages } from '../language/languages.js';
import { topicWords } from './topic-words.js';

/** Within this time a question counts once, however often it is asked: trying again and again makes nothing seem wanted. */
const COLLECT_MS = 60_000;
/** More than this in that time nobody means; the rest is not counted. */
const MOST_COLLECTED = 200;

/** Collects questions that found nothing and counts them now and then: no search waits for it, and none fails with it. */
export class UnfoundCounter {
  private collected = new Map<string, UnfoundQuestion>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly languages: Languages,
    private readonly unfound: UnfoundQuestions,
    private readonly collectMs = COLLECT_MS,
  ) {}

  /** Notes the question when the register had no answer, and not when a filter or an outage kept it back. */
  note(request: SearchRequest, page: SearchPage): void {
    const hadNothing = page.understanding?.coverage === 'none' && !page.reduced && request.offset === 0;
    if (!hadNothing || isNarrowed(request) || this.collected.size >= MOST_COLLECTED) return;
    const language = this.languages.of(request.languages[0] ?? 'und');
    const words = topicWords(request.text, language);
    if (words === '') return;
    this.collected.set(`${language.tag} ${words}`, { language: language.tag, words });
    this.timer ??= setTimeout(() => void this.count(), this.collectMs).unref();
  }

  /** Gives up what cannot be counted: it is a hint, no record. */
  private async count(): Promise<void> {
    const questions = [...this.collected.values()];
    this.collected = new Map();
    this.timer = null;
    await this.unfound.count(questions).catch(() => undefined);
  }
}

function isNarrowed({ filter }: SearchRequest): boolean {
  return Object.entries(filter).some(([key, values]) => key !== 'city' && key !== 'register' && values.length > 0);
}
