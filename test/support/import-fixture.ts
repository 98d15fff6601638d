import { join } from 'node:path';
import type { ImportedRecord, ImportedRow } from '#application';
import { fileSource, findImporter, MappingLosses, type LossReport } from '#import';

const FIXTURES = join(import.meta.dirname, '../../libs/import/fixtures');

export interface FixtureReading {
  readonly rows: readonly ImportedRow[];
  readonly entries: readonly ImportedRecord[];
  readonly named: readonly ImportedRecord[];
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
  readonly losses: LossReport;
}

/** Everything that an importer makes of the file we wrote for it. */
export async function readFixture(importer: string, file: string): Promise<FixtureReading> {
  const losses = new MappingLosses();
  const rows = await Array.fromAsync(findImporter(importer)?.read(fileSource(join(FIXTURES, file)), losses) ?? []);
  const taken = rows.filter((row) => row.kind === 'records');
  return {
    rows,
    entries: taken.flatMap(({ records }) => records.at(-1) ?? []),
    named: taken.flatMap(({ records }) => records.slice(0, -1)),
    refused: rows.filter((row) => row.kind === 'refused'),
    losses: losses.report(),
  };
}

/** The words of a text in one language. */
export function words(record: ImportedRecord | undefined, field: string, language: string): string | undefined {
  return (record?.data[field] as Record<string, { text: string }> | undefined)?.[language]?.text;
}
