/** A question that found nothing: its words and nothing about who asked. */
export interface UnfoundQuestion {
  /** BCP 47 tag of the language it was asked in. */
  readonly language: string;
  /** Words that carry a topic, in small letters, with a blank between them. */
  readonly words: string;
}

export interface CountedQuestion extends UnfoundQuestion {
  readonly times: number;
  /** ISO date. */
  readonly lastDay: string;
}

/** Asked less often, a question might tell of one person. */
export const SHOWN_FROM_TIMES = 5;

/** Counts questions that found nothing, for the people who keep the dictionary of everyday words. */
export abstract class UnfoundQuestions {
  /** Counts each once. However many are counted, only some thousand are kept: the ones asked seldom and long ago go first. */
  abstract count(questions: readonly UnfoundQuestion[]): Promise<void>;
  /** Those asked at least `SHOWN_FROM_TIMES` times, most often asked first. */
  abstract list(): Promise<CountedQuestion[]>;
}

/** A line for the dictionary, to be judged by a person. */
export interface DraftPhrase extends CountedQuestion {
  /** Words of the register that may be meant; empty when nothing is near. */
  readonly official: readonly string[];
}

/** Looks for words of the register that may be meant by a question that found nothing. */
export abstract class DictionaryDrafter {
  abstract draft(questions: readonly CountedQuestion[]): Promise<DraftPhrase[]>;
}
