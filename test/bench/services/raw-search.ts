import { HttpTarget, type Question } from '../load/http-target.js';

export const SEARCH_INDEX = 'records';

/** The search engine without us. */
export class RawSearch {
  readonly target: HttpTarget;

  constructor({ url, key }: { readonly url: string; readonly key: string }) {
    this.target = new HttpTarget(url, { authorization: `Bearer ${key}` });
  }

  question(body: object): Question {
    return { method: 'POST', path: `/indexes/${SEARCH_INDEX}/search`, body: JSON.stringify(body) };
  }

  /** How many documents hold the word exactly as it stands. */
  async count(word: string): Promise<number> {
    const answer = await this.target.read(this.question({ q: `"${word}"`, limit: 0 }));
    return (JSON.parse(answer.body) as { readonly estimatedTotalHits?: number }).estimatedTotalHits ?? 0;
  }
}
