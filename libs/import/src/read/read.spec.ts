import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { csvRows } from './csv-rows.js';
import type { ImportSource } from './import-source.js';
import { jsonHeaderValue } from './json-header.js';
import { jsonItems } from './json-items.js';
import { textLines } from './text-lines.js';

/** Cut into pieces at the worst places: inside characters, quotes and line ends. */
function source(content: string | Buffer, piece = 3): ImportSource {
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, i) =>
    bytes.subarray(i * piece, (i + 1) * piece),
  );
  return { name: 'test', open: () => Readable.from(pieces) };
}

describe('reading CSV', () => {
  it('understands a byte order mark, line breaks in headers and in values, and tells where rows begin', async () => {
    const rows = await Array.fromAsync(csvRows(source('\uFEFFid,"two\n lines "\n1,"a\nb"\n2,c\n')));
    expect(rows).toEqual([
      { line: 3, row: { id: '1', 'two lines': 'a\nb' } },
      { line: 5, row: { id: '2', 'two lines': 'c' } },
    ]);
  });

  it('recognises Windows-1252 by its bytes', async () => {
    const rows = await Array.fromAsync(csvRows(source(Buffer.from('name\nCaf\xe9 \x80 5\n', 'latin1'))));
    expect(rows).toEqual([{ line: 2, row: { name: 'Café € 5' } }]);
  });

  it('finds semicolons', async () => {
    expect(await Array.fromAsync(csvRows(source('a;b\n"1;2";3\n')))).toEqual([{ line: 2, row: { a: '1;2', b: '3' } }]);
  });

  it('refuses a row of another width and goes on', async () => {
    const rows = await Array.fromAsync(csvRows(source('a,b\n1\n2,3\n4,5,6\n7,8,\n')));
    expect(rows.map((read) => ('row' in read ? read.row['a'] : read.refusal))).toEqual([
      'has 1 columns, but the header has 2',
      '2',
      'has 3 columns, but the header has 2',
      '7',
    ]);
  });

  it('takes a stray quotation mark for a part of the text', async () => {
    const rows = await Array.fromAsync(csvRows(source('a,b\n1,"x"y\n2,7" pipe\n3,4\n')));
    expect(rows.map((read) => ('row' in read ? read.row['b'] : 'refused'))).toEqual(['"x"y', '7" pipe', '4']);
  });

  it('says where a quotation begins that nothing closes', async () => {
    const rows = await Array.fromAsync(csvRows(source('a,b\n1,2\n3,"x\n4,5\n')));
    expect(rows).toMatchObject([{ line: 2 }, { line: 3, refusal: expect.stringContaining('nothing closes') }]);
  });
});

describe('reading a JSON list', () => {
  it('gives items one by one with their lines', async () => {
    const text = '{"first":{"list":[9]},\n"list":[\n{"a":"x]}\\"{"},\n {"a":\n2}]\n,"more":1}';
    expect(await Array.fromAsync(jsonItems(source(text), 'list'))).toEqual([
      { line: 3, row: { a: 'x]}"{' } },
      { line: 4, row: { a: 2 } },
    ]);
  });

  it('reads a bare list and an empty one', async () => {
    expect(await Array.fromAsync(jsonItems(source('[{"a":1}]'), 'any'))).toEqual([{ line: 1, row: { a: 1 } }]);
    expect(await Array.fromAsync(jsonItems(source('{"list":[ ]}'), 'list'))).toEqual([]);
  });

  it('refuses what is no object and goes on', async () => {
    const read = await Array.fromAsync(jsonItems(source('[1, {"a" 2}, null, {"a":3}]'), 'list'));
    expect(read.map((item) => ('row' in item ? 'row' : 'refused'))).toEqual(['refused', 'refused', 'refused', 'row']);
  });

  it('says when the file is cut off, or is another file', async () => {
    expect((await Array.fromAsync(jsonItems(source('{"list":[{"a":1},{"a"'), 'list'))).at(-1)).toMatchObject({
      refusal: expect.stringContaining('cut off'),
    });
    expect(await Array.fromAsync(jsonItems(source('a,b\n"[1]",2'), 'list'))).toMatchObject([
      { refusal: expect.stringContaining('is not JSON') },
    ]);
    expect(await Array.fromAsync(jsonItems(source('{"other":[]}'), 'list'))).toMatchObject([
      { refusal: expect.stringContaining('no list "list"') },
    ]);
  });

  it('keeps a list of 50,000 items out of memory', async () => {
    function* pieces(): Generator<string> {
      yield '[';
      for (let i = 0; i < 50_000; i++) yield `${i > 0 ? ',' : ''}{"n":${String(i)},"pad":"${'x'.repeat(400)}"}`;
      yield ']';
    }
    let count = 0;
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const item of jsonItems(
      { name: 'big', open: () => Readable.from(pieces()).map((text: string) => Buffer.from(text)) },
      'list',
    )) {
      if ('row' in item && ++count % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(count).toBe(50_000);
    expect(most).toBeLessThan(150_000_000);
  });

  it('finds a plain value at either end of the file', async () => {
    expect(await jsonHeaderValue(source('{"list":[], "fetched_at": "2026-01-02T03:04:05Z"}'), 'fetched_at')).toBe(
      '2026-01-02T03:04:05Z',
    );
    expect(await jsonHeaderValue(source('{}'), 'fetched_at')).toBeNull();
  });
});

describe('reading lines', () => {
  it('numbers them and skips empty ones', async () => {
    expect(await Array.fromAsync(textLines(source('a\n\nb')))).toEqual([
      { line: 1, text: 'a' },
      { line: 3, text: 'b' },
    ]);
  });
});
