import type { SearchRequest } from '#application';
import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Languages } from '../language/languages.js';
import type { KnownWordsReader } from '../learning/known-words.js';
import type { Question, SpokenLanguage } from './question.js';
import { hasStep, STEP_NAMES, type StepName } from './step-names.js';
import { understandQuestion } from './understand-question.js';

/** Left out for somebody who wants exactly what was typed. */
const NOT_AS_TYPED: readonly StepName[] = ['spelling', 'everyday', 'vectors'];

/** Understands questions with what the register's words are at the moment. */
export class QuestionReader {
  constructor(
    readonly languages: Languages,
    readonly analysis: TextAnalysis,
    private readonly known: KnownWordsReader,
    private readonly steps: readonly StepName[] = STEP_NAMES,
  ) {}

  /** Null when there are no words in it. */
  async read(request: SearchRequest): Promise<Question | null> {
    if (request.text.trim() === '') return null;
    const known = await this.known.current();
    return understandQuestion(
      { text: request.text, languages: request.languages, steps: this.stepsFor(request) },
      { languages: this.languages, analysis: this.analysis, known },
    );
  }

  /** The first language of a reader, or of the register. */
  async spoken(readerLanguages: readonly string[]): Promise<SpokenLanguage> {
    const known = await this.known.current();
    const language = this.languages.of(readerLanguages[0] ?? known.languages[0] ?? 'und');
    return { language, vocabulary: known.of(language.tag) };
  }

  takes(step: StepName, request: SearchRequest): boolean {
    return hasStep(this.stepsFor(request), step);
  }

  private stepsFor({ spelling }: SearchRequest): readonly StepName[] {
    return spelling === 'as-typed' ? this.steps.filter((step) => !NOT_AS_TYPED.includes(step)) : this.steps;
  }
}
