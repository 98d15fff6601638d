import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import type { ImportSource } from './import-source.js';
import type { SourceRow } from './source-row.js';
import { textChunks } from './text-chunks.js';

/** The rows of a CSV file by column name. A row that cannot be read is told with its line and the next ones go on. */
export async function* csvRows(source: ImportSource): AsyncGenerator<SourceRow> {
  const broken: SourceRow[] = [];
  let begins = 1;
  const parser = parse({
    delimiter: await findDelimiter(source),
    relax_column_count: true,
    // A stray quotation mark is part of the text; taken for a fault, it would swallow all rows behind it.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 4_000_000,
    // The parser is ahead of whoever reads its records, so where a record begins is noted here and travels with it.
    on_record: (record, { lines }) => {
      const line = String(begins);
      begins = lines + 1;
      return [line, ...record];
    },
    on_skip: (error) => {
      broken.push({ line: begins, refusal: inPlainWords(error) });
      return undefined;
    },
  });
  let header: readonly string[] | null = null;
  for await (const [line = '', ...record] of Readable.from(textChunks(source)).compose(parser) as AsyncIterable<
    string[]
  >) {
    yield* broken.splice(0);
    if (header === null) header = record.map(tidyHeader);
    else yield asRow(header, record, Number(line));
  }
  yield* broken;
}

/** Headers come with line breaks and stray blanks inside. */
function tidyHeader(header: string): string {
  return header.replaceAll(/\s+/g, ' ').trim();
}

function asRow(header: readonly string[], record: readonly string[], line: number): SourceRow {
  const surplus = record.slice(header.length).some((value) => value.trim() !== '');
  if (surplus || record.length < header.length)
    return { line, refusal: `has ${String(record.length)} columns, but the header has ${String(header.length)}` };
  return { line, row: Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])) };
}

/** A comma unless the first line holds more semicolons or tabs: many spreadsheet programs in Europe write those. */
async function findDelimiter(source: ImportSource): Promise<string> {
  let head = '';
  for await (const text of textChunks(source)) {
    head += text;
    if (head.length > 20_000) break;
  }
  const firstLine = head.slice(0, head.search(/\r?\n|$/));
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: firstLine.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function inPlainWords(error: CsvError | undefined): string {
  if (error?.code === 'CSV_QUOTE_NOT_CLOSED')
    return 'opens a quotation that nothing closes; the rows behind it are part of it';
  if (error?.code === 'CSV_MAX_RECORD_SIZE')
    return 'is longer than 4,000,000 characters; perhaps a quotation mark is missing';
  return `cannot be read as CSV: ${error?.message ?? 'unknown fault'}`;
}
