/** Grade of each hit of a page, best hit first: 0 for what does not answer, 1 beside the point, 2 to the point. */
export type Grades = readonly number[];

/** How many hits a page has: what stands behind them hardly anybody reads. */
export const PAGE = 10;

/**
 * Normalised discounted cumulated gain of the first ten (Järvelin and Kekäläinen 2002): a grade counts less the lower it
 * stands, 1 / log2(place + 1), and the sum is divided by that of the best possible page. Between 0 and 1.
 *
 * @param judged the grades of everything that answers the question, on the page or not
 */
export function ndcg(page: Grades, judged: Grades): number {
  const best = gain(judged.toSorted((a, b) => b - a));
  return best === 0 ? Number.NaN : gain(page) / best;
}

/** Share of what answers the question that the page shows, against ten where more answers it than a page can hold. */
export function recall(page: Grades, judged: Grades): number {
  const relevant = judged.filter(isGood).length;
  return page.slice(0, PAGE).filter(isGood).length / Math.min(PAGE, relevant);
}

export function isFirstGood(page: Grades): number {
  return isGood(page[0] ?? 0) ? 1 : 0;
}

export function isAnyGood(page: Grades): number {
  return page.slice(0, PAGE).some(isGood) ? 1 : 0;
}

/**
 * Share of the products that answer the question which the page shows, against ten where there are more.
 *
 * @param page the product of each hit, with its grade
 */
export function productRecall(
  page: readonly { readonly product: string; readonly grade: number }[],
  relevant: ReadonlySet<string>,
): number {
  const shown = new Set(page.slice(0, PAGE).flatMap(({ product, grade }) => (isGood(grade) ? [product] : [])));
  return shown.size / Math.min(PAGE, relevant.size);
}

function gain(grades: Grades): number {
  return grades.slice(0, PAGE).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
}

function isGood(grade: number): boolean {
  return grade > 0;
}
