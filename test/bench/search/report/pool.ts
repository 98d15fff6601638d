import type { JudgeableRecord } from '../judging/grade-records.js';
import type { JudgedQuestion, Measured } from '../measure-method.js';

/** What methods put on a page without any grade: judges read these again before they trust that nothing was overlooked. */
export function poolOf(
  measured: readonly Measured[],
  judged: readonly JudgedQuestion[],
  records: ReadonlyMap<string, JudgeableRecord>,
): string {
  const rows = judged.flatMap(({ question, grades }) => {
    const found = measured.flatMap(
      ({ scores }) => scores.find((score) => score.question.id === question.id)?.page ?? [],
    );
    return [...new Set(found)].flatMap((id) => {
      const record = records.get(id);
      if (grades.has(id) || !record) return [];
      const title = record.titles.join(' / ').replaceAll(/\s+/g, ' ');
      return [[question.id, question.text, `${record.register}/${record.sourceKey}`, title].join('\t')];
    });
  });
  return `${['question\ttext\tkey\ttitle', ...rows].join('\n')}\n`;
}
