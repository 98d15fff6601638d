import type { ImportReport } from '#application';
import type { LossReport } from '#import';
import { table, thousands } from './terminal.js';

const SHOWN = 10;

/** The report of an import for people. */
export function importText(
  report: ImportReport & { readonly dryRun: boolean; readonly seconds: number; readonly losses: LossReport },
): string {
  const { rows, seconds, records, refused, published, blocked, losses } = report;
  const counts = Object.entries(records).map(([kind, { created, changed, unchanged }]) => [
    `  ${kind}`,
    `${thousands(created)} created`,
    `${thousands(changed)} changed`,
    `${thousands(unchanged)} unchanged`,
  ]);
  const parts = [
    `${report.dryRun ? 'Trial run, nothing was stored. ' : ''}${thousands(rows)} rows in ${seconds.toFixed(1)} s (${thousands(Math.round(rows / seconds))} a second).`,
    ...(counts.length > 0 ? [table(counts)] : []),
    ...(published + blocked > 0
      ? [`  ${thousands(published)} published, ${thousands(blocked)} drafts still lack something`]
      : []),
    refusedText(refused),
    lossText(losses),
  ];
  return parts.filter(Boolean).join('\n');
}

function refusedText(refused: ImportReport['refused']): string {
  if (refused.length === 0) return 'No row was refused.';
  const told = refused.slice(0, SHOWN).map(({ line, reason }) => `  line ${String(line)} ${reason}`);
  const rest = refused.length > SHOWN ? [`  and ${thousands(refused.length - SHOWN)} more (all with --json)`] : [];
  return [`${thousands(refused.length)} rows were refused:`, ...told, ...rest].join('\n');
}

function lossText({ columns, neededButEmpty, notes }: LossReport): string {
  const astray = Object.entries(columns)
    .filter(([, counts]) => counts['in-remark'] + counts['not-imported'] > 0)
    .map(([name, counts]) => [
      `  ${name}`,
      `${thousands(counts['in-remark'])} kept in the remark or as keywords`,
      `${thousands(counts['not-imported'])} not imported`,
    ]);
  const empty = Object.entries(neededButEmpty).sort(([, a], [, b]) => b.blank + b.notAsked - a.blank - a.notAsked);
  return [
    ...Object.values(notes).map(
      ({ count, meaning, lines }) =>
        `${thousands(count)} rows: ${meaning} (line ${lines.slice(0, 3).join(', ')}${count > 3 ? ' ...' : ''})`,
    ),
    ...(astray.length > 0 ? ['Columns without a field of their own:', table(astray)] : []),
    ...(empty.length > 0
      ? [
          `Needed fields that stay empty: ${empty.map(([field, { blank, notAsked }]) => `${field} (${thousands(blank + notAsked)})`).join(', ')}`,
        ]
      : []),
  ].join('\n');
}
