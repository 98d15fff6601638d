import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RegisterExport, RegisterReader } from '#application';
import { writeJsonl } from '#export';
import type { Command } from 'commander';
import type { Cli, Run } from '../cli.js';
import { refuse } from '../exit-codes.js';
import { thousands } from '../terminal.js';

export function addExport(program: Command, cli: Cli): void {
  const command = program
    .command('export')
    .argument('<register>', 'slug of a city or a mirror')
    .description('write everything public of a register as JSON Lines: records, versions, log, licence')
    .option('--out <file>', 'write there instead of standard output');
  const examples = ['npx register export gent --out gent.jsonl', 'npx register export gent | gzip > gent.jsonl.gz'];
  cli.define<{ out?: string }>(command, examples, ([slug = ''], { out }, run) =>
    run.withRegister(async (app) => {
      const readers = app.get(RegisterReader);
      const [register] = await readers.findBySlugs([slug]);
      if (!register)
        throw refuse(`There is no register named ${slug}; see "register city list" and "register mirror list".`);
      if (register.kind === 'peer')
        throw refuse(`${slug} is followed here. Its own log is its export: ask ${register.origin}.`);
      const places = (await readers.places([register.id])).map(({ registerId: _, ...place }) => place);
      const lines = writeJsonl(register, places, app.get(RegisterExport).items(register.id));
      const count = await write(lines, out, run);
      return {
        json: out === undefined ? null : { file: out, lines: count },
        text: out === undefined ? '' : `Wrote ${thousands(count)} lines to ${out}.`,
      };
    }),
  );
}

async function write(lines: AsyncIterable<string>, out: string | undefined, run: Run): Promise<number> {
  let count = 0;
  const counted = Readable.from(
    (async function* () {
      for await (const line of lines) {
        if (++count % 1_000 === 0) run.progress(`${thousands(count)} lines`);
        yield line;
      }
    })(),
  );
  if (out === undefined) {
    await pipeline(counted, run.terminal.stdout, { end: false });
    return count;
  }
  const unfinished = `${out}.part`;
  try {
    await pipeline(counted, createWriteStream(unfinished));
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { force: true });
  }
  return count;
}
