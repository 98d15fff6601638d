import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli, type CliResult } from '../support/run-cli.js';
import { openSampleSite, type SampleSite } from '../support/sample-site.js';

interface Batch {
  readonly questions: readonly {
    readonly id: string;
    readonly total: number;
    readonly recordIds: readonly string[];
    readonly sourceKeys: readonly (string | null)[];
    readonly hits: readonly {
      readonly register: string;
      readonly name: string;
      readonly sameProductCount: number | null;
    }[];
  }[];
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-batch-'));
const list = join(folder, 'questions.tsv');
let site: SampleSite;

beforeAll(async () => {
  site = await openSampleSite();
}, 240_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Without any setting: whoever asks needs nothing but the address. */
function ask(lines: readonly string[], ...more: string[]): Promise<CliResult> {
  writeFileSync(list, `${lines.join('\n')}\n`);
  return runCli({}, ['search', '--batch', list, '--url', `${site.url}/`, ...more]);
}

describe('asking a running register a list of questions', () => {
  it('gives the identifiers here and at the source, in the order in which they were found', async () => {
    const { code, stdout, stderr } = await ask(['s\tnl\tscanauto', 'n\ten\txyzzyplugh'], '--json', '--progress');
    expect(code).toBe(0);
    expect(stderr).toContain('2 of 2 questions');
    const [found, nothing] = (JSON.parse(stdout) as Batch).questions;
    const { search } = await site.ask<{
      search: { nodes: { entry: { id: string; sourceKey: string } }[] };
    }>('{ search(text: "scanauto", languages: ["nl"], first: 10) { nodes { entry { id sourceKey } } } }');
    const entries = search.nodes.map(({ entry }) => entry);
    expect(found).toMatchObject({
      id: 's',
      recordIds: entries.map(({ id }) => id),
      sourceKeys: entries.map(({ sourceKey }) => sourceKey),
    });
    expect(found?.sourceKeys[0]).toBe('scanauto');
    expect(found?.hits[0]).toMatchObject({ register: 'poortstad', name: 'Parkeercontrole met de scanauto' });
    expect(nothing).toMatchObject({ id: 'n', total: 0, recordIds: [], sourceKeys: [] });
  });

  it('stays within registers, groups by product and puts the own city first where the line says so', async () => {
    const { stdout } = await ask(
      [
        'id\tlanguage\ttext\tregisters\tcity\tgrouped',
        'within\ten\tStillevlak\tballyhaven',
        'grouped\ten\tStillevlak\t\twadi-nur\tyes',
      ],
      '--json',
    );
    const [within, grouped] = (JSON.parse(stdout) as Batch).questions;
    expect(new Set(within?.hits.map(({ register }) => register))).toEqual(new Set(['ballyhaven']));
    expect(grouped?.hits[0]).toMatchObject({ register: 'wadi-nur', sameProductCount: 3 });
  });

  it('tells how a question was understood', async () => {
    const { stdout } = await ask(['m\ten\tparkign'], '--json');
    expect((JSON.parse(stdout) as Batch).questions[0]).toMatchObject({ searchedFor: 'parking', coverage: 'ALL' });
  });

  it('asks the other lines when one is bad, and tells which', async () => {
    const { code, stdout, stderr } = await ask(['just words', 'q\ten\tparking'], '--json');
    const { questions, refused } = JSON.parse(stdout) as Batch;
    expect([code, questions.map(({ id }) => id)]).toEqual([1, ['q']]);
    expect(refused).toEqual([{ line: 1, reason: expect.stringContaining('expected id, language, text') }]);
    expect(stderr).toContain('Line 1 has 1 of at least 3 columns');
  });

  it('tells what the register refuses, and prints plain lines without --json', async () => {
    const refused = await ask(['q\ten\tparking'], '--limit', '101');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('Line 1 was refused')]);
    const { stdout } = await ask(['q\tnl\tscanauto'], '--limit', '1');
    expect(stdout).toMatch(/^q\t1\t[0-9a-f-]{36}\tpoortstad\tscanauto\tParkeercontrole met de scanauto\n$/);
  });

  it('keeps what it has when the register goes away in the middle', async () => {
    let connections = 0;
    // Hands the first connection on to the register, and cuts every later one.
    const wire = createServer((socket) => {
      if (connections++ > 0) return void socket.destroy();
      const onward = connect(Number(new URL(site.url).port), '127.0.0.1');
      onward.once('data', (chunk) => socket.end(chunk));
      socket.pipe(onward);
      for (const end of [socket, onward]) end.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(wire, 'listening');
    writeFileSync(list, 'a\ten\tparking\nb\ten\tbins\nc\ten\tnoise\n');
    const { port } = wire.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const { code, stdout } = await runCli({}, ['search', '--batch', list, '--url', url, '--limit', '1', '--json']);
    wire.close();
    const { questions, refused } = JSON.parse(stdout) as Batch;
    expect([code, questions.map(({ id }) => id), refused.map(({ line }) => line)]).toEqual([3, ['a'], [2, 3]]);
  });

  it('answers 3 when no register answers, and 2 when it is misused', async () => {
    writeFileSync(list, 'q\tnl\tscanauto\n');
    const away = await runCli({}, ['search', '--batch', list, '--url', 'http://127.0.0.1:1']);
    expect([away.code, away.stderr]).toEqual([3, expect.stringContaining('--url')]);
    expect((await runCli({}, ['search', 'words', '--batch', list])).code).toBe(2);
    expect((await runCli({}, ['search', '--batch', join(folder, 'none.tsv'), '--url', site.url])).code).toBe(2);
  });
});
