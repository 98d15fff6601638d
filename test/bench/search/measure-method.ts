import type { JudgeableRecord, RecordGrades } from './judging/grade-records.js';
import type { Question } from './judging/question.js';
import type { Method } from './methods/method.js';
import { isAnyGood, isFirstGood, ndcg, productRecall, recall } from './metrics/ranking.js';

/** A question with all that is needed to score a page. */
export interface JudgedQuestion {
  readonly question: Question;
  readonly grades: RecordGrades;
}

/** What one question scored; no number where nothing answers it. */
export interface Score {
  readonly question: Question;
  /** Ids of the hits. */
  readonly page: readonly string[];
  readonly ndcg: number;
  readonly recall: number;
  readonly firstGood: number;
  readonly anyGood: number;
  readonly isEmpty: number;
  /** Empty, or headed by the warning that no record has all that was asked for. */
  readonly isEmptyOrWarned: number;
  readonly products: number;
  /** The same with one hit a product. */
  readonly productsGrouped: number;
}

export interface Measured {
  readonly method: string;
  /** Name of the method it is compared with; null for the first. */
  readonly against: string | null;
  readonly scores: readonly Score[];
  /** Milliseconds of each ungrouped question. */
  readonly times: readonly number[];
}

/** Every question is timed so often; the first round, in which servers warm up, is not. */
const TIMED_ROUNDS = 3;

/** @param before what was measured before, on the same questions */
export async function measureMethod(
  method: Method,
  questions: readonly JudgedQuestion[],
  records: ReadonlyMap<string, JudgeableRecord>,
  before: readonly Measured[],
): Promise<Measured> {
  const scores: Score[] = [];
  for (const { question, grades } of questions) {
    const page = await method.find(question, 'none');
    const grouped = await method.find(question, 'product');
    const isEmptyOrWarned = page.ids.length === 0 || page.isWarned ? 1 : 0;
    const scored = scorePage({ page: page.ids, grouped: grouped.ids }, grades, records);
    scores.push({ question, page: page.ids, isEmptyOrWarned, ...scored });
  }
  const times: number[] = [];
  for (let round = 0; round < TIMED_ROUNDS; round++) {
    for (const { question } of questions) {
      const begun = performance.now();
      await method.find(question, 'none');
      times.push(performance.now() - begun);
    }
  }
  return { method: method.name, against: method.against ?? before.at(-1)?.method ?? null, scores, times };
}

function scorePage(
  { page, grouped }: { readonly page: readonly string[]; readonly grouped: readonly string[] },
  grades: RecordGrades,
  records: ReadonlyMap<string, JudgeableRecord>,
): Omit<Score, 'question' | 'page' | 'isEmptyOrWarned'> {
  const gradesOf = (ids: readonly string[]): number[] => ids.map((id) => grades.get(id) ?? 0);
  const productOf = (id: string): string => records.get(id)?.product ?? id;
  const [found, judged] = [gradesOf(page), [...grades.values()]];
  const isEmpty = page.length === 0 ? 1 : 0;
  if (judged.length === 0) {
    const none = Number.NaN;
    const [firstGood, anyGood, products, productsGrouped] = [none, none, none, none];
    return { ndcg: none, recall: none, firstGood, anyGood, isEmpty, products, productsGrouped };
  }
  const relevant = new Set([...grades.keys()].map(productOf));
  const shown = (ids: readonly string[]): number =>
    productRecall(
      ids.map((id) => ({ product: productOf(id), grade: grades.get(id) ?? 0 })),
      relevant,
    );
  return {
    ndcg: ndcg(found, judged),
    recall: recall(found, judged),
    firstGood: isFirstGood(found),
    anyGood: isAnyGood(found),
    isEmpty,
    products: shown(page),
    productsGrouped: shown(grouped),
  };
}
