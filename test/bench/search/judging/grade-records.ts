import type { Judgment, Question } from './question.js';

/** What judging needs to know of a record. */
export interface JudgeableRecord {
  readonly id: string;
  /** Slug. */
  readonly register: string;
  readonly sourceKey: string;
  /** What it is called, in every language it has. */
  readonly titles: readonly string[];
  /** What deployments of one product share. */
  readonly product: string;
}

/** Grade by record id; what is not there has 0. Grades of 0 are left out. */
export type RecordGrades = ReadonlyMap<string, number>;

/** How exact a key is: the most exact one that fits a record counts, among equals the higher grade. */
const EXACTNESS = { record: 3, title: 2, 'part-of-title': 1 } as const;

/**
 * The grades that a question's judgments give to the records of its registers.
 *
 * @throws Error if a judgment fits no record: then the file is wrong, or the records are others than those judged
 */
export function gradeRecords(
  question: Question,
  judgments: readonly Judgment[],
  records: readonly JudgeableRecord[],
): RecordGrades {
  const own = judgments.filter((judgment) => judgment.question === question.id);
  const asked = records.filter(({ register }) => question.registers.includes(register));
  const best = new Map<string, { readonly exactness: number; readonly grade: number }>();
  for (const { key, grade } of own) {
    const fitting = asked.filter((record) => fits(key, record));
    if (fitting.length === 0) throw new Error(`${question.id}: no record fits the judgment ${JSON.stringify(key)}`);
    const exactness = EXACTNESS[key.by];
    for (const { id } of fitting) {
      const before = best.get(id);
      const counts =
        !before || exactness > before.exactness || (exactness === before.exactness && grade > before.grade);
      if (counts) best.set(id, { exactness, grade });
    }
  }
  return new Map([...best].flatMap(([id, { grade }]) => (grade > 0 ? [[id, grade] as const] : [])));
}

function fits(key: Judgment['key'], record: JudgeableRecord): boolean {
  if (key.by === 'record') return key.register === record.register && key.sourceKey === record.sourceKey;
  const titles = record.titles.map(foldTitle);
  if (key.by === 'title') return titles.includes(key.title);
  return titles.some((title) => title.includes(key.part));
}

function foldTitle(title: string): string {
  return title.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
