import { Injectable } from '@nestjs/common';
import { DictionaryDrafter, UnfoundQuestions, type DraftPhrase } from '../ports/unfound-questions.js';

/** Drafts lines for the dictionary of everyday words from questions that found nothing. */
@Injectable()
export class SuggestDictionaryService {
  constructor(
    private readonly unfound: UnfoundQuestions,
    private readonly drafter: DictionaryDrafter,
  ) {}

  /** `language`: only questions in it; null for all. */
  async suggest(language: string | null): Promise<DraftPhrase[]> {
    const counted = await this.unfound.list();
    return this.drafter.draft(counted.filter((question) => language === null || question.language === language));
  }
}
