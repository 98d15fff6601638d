import {
  CreateMirrorService,
  ImportRecordsService,
  RegisterReader,
  RestoreRegisterService,
  type ImportReport,
  type City,
  type Mirror,
} from '#application';
import type { Text } from '#domain';
import {
  fileSource,
  findImporter,
  IMPORTERS,
  MappingLosses,
  readExportHead,
  readExportItems,
  type Importer,
  type ImportSource,
} from '#import';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Answer, Cli, Run } from '../cli.js';
import { EXIT, misused, refuse } from '../exit-codes.js';
import { importText } from '../import-text.js';
import { collectText, readDay, readSlug } from '../read-options.js';
import { thousands } from '../terminal.js';

interface ImportOptions {
  readonly as: string;
  readonly city?: string;
  readonly mirror?: string;
  readonly restore?: boolean;
  readonly dryRun?: boolean;
  readonly publish?: boolean;
  readonly observedAt?: string;
  readonly name?: Text;
  readonly licence?: string;
}

export function addImport(program: Command, cli: Cli): void {
  const command = program
    .command('import')
    .argument('<file>', 'the file to read')
    .description('take records in, as a copy of a foreign register or as a city’s own')
    .requiredOption('--as <shape>', `what the file is: ${IMPORTERS.map(({ key }) => key).join(', ')}`)
    .option('--mirror <slug>', 'copy into this mirror; it is made when it is not there yet', readSlug)
    .option('--city <slug>', 'move in as this city’s own records, as drafts', readSlug)
    .option('--restore', 'register-jsonl only: make the exported register again, exactly; it must not be here')
    .option('--dry-run', 'read, check and compare everything, store nothing')
    .option('--publish', 'with --city: publish at once what passes the rule')
    .option('--observed-at <day>', 'with --mirror: the day the snapshot was taken', readDay)
    .option('--name <language=words>', 'name of a new mirror; repeat for each language', collectText)
    .option('--licence <spdx>', 'licence of a new mirror')
    .addHelpText('after', `\nShapes:\n${IMPORTERS.map(({ key, about }) => `  ${key.padEnd(18)}${about}`).join('\n')}`);
  const examples = [
    'npx register import algoritmes.json --as nl-national-list --mirror nl --dry-run',
    'npx register import inventory.csv --as us-omb-2025 --mirror us-federal --observed-at 2026-01-31',
    'npx register import export.json --as nl-bulk-export --city gent --publish',
    'npx register import gent.jsonl --as register-jsonl --mirror gent',
    'npx register import gent.jsonl --as register-jsonl --restore',
  ];
  cli.define<ImportOptions>(command, examples, ([file = ''], options, run) => {
    const importer = findImporter(options.as);
    if (!importer)
      throw misused(`"${options.as}" is no shape; known are ${IMPORTERS.map(({ key }) => key).join(', ')}.`);
    const targets = [options.city, options.mirror, options.restore].filter((target) => target !== undefined);
    if (targets.length !== 1) throw misused('Say where the records go: one of --mirror, --city or --restore.');
    const source = fileSource(file);
    return run.withRegister((app) =>
      options.restore ? restore(app, source, options) : take(app, importer, source, options, run),
    );
  });
}

async function take(
  app: INestApplicationContext,
  importer: Importer,
  source: ImportSource,
  options: ImportOptions,
  run: Run,
): Promise<Answer> {
  const register = await findRegister(app, importer, source, options);
  const losses = new MappingLosses();
  const begun = performance.now();
  const observedAt = register.kind === 'mirror' ? (options.observedAt ?? (await importer.observedAt(source))) : null;
  const report: ImportReport = await app.get(ImportRecordsService).run(
    {
      register,
      mode: options.dryRun ? 'compare' : 'store',
      publishing: options.publish ? 'at-once' : 'as-drafts',
      observedAt,
      actor: 'command line',
    },
    importer.read(source, losses),
    (rows) => {
      run.progress(`${thousands(rows)} rows`);
    },
  );
  run.endProgress();
  const seconds = (performance.now() - begun) / 1000;
  const json = {
    register: register.slug,
    dryRun: options.dryRun === true,
    observedAt,
    seconds,
    ...report,
    losses: losses.report(),
  };
  const isEmpty = report.refused.length > 0 && report.refused.length === report.rows;
  return { json, text: importText(json), exit: isEmpty ? EXIT.refused : EXIT.done };
}

async function findRegister(
  app: INestApplicationContext,
  importer: Importer,
  source: ImportSource,
  options: ImportOptions,
): Promise<City | Mirror> {
  const slug = options.city ?? options.mirror ?? '';
  const [present] = await app.get(RegisterReader).findBySlugs([slug]);
  if (present?.kind === 'peer')
    throw refuse(`${slug} is a register that is followed; what it publishes comes by itself.`);
  if (present && (present.kind === 'city') === (options.city !== undefined)) return present;
  if (present) throw refuse(`${slug} is a ${present.kind}; use --${present.kind} ${slug}.`);
  if (options.city !== undefined)
    throw refuse(`There is no city named ${slug}; create it with "register city create".`);
  const defaults = importer.mirror ?? (await importer.mirrorOf?.(source));
  if (!defaults) throw new Error(`${importer.key} says nothing about its source`);
  const facts = {
    slug,
    ...defaults,
    ...(options.name && { name: options.name }),
    ...(options.licence && { licence: options.licence }),
  };
  // A trial leaves nothing behind, not even the mirror: an id that nobody has finds nothing to compare with.
  if (options.dryRun)
    return {
      ...facts,
      id: '00000000-0000-0000-0000-000000000000',
      kind: 'mirror',
      region: null,
      invented: false,
      observedAt: null,
      lastImportAt: null,
    };
  const created = await app.get(CreateMirrorService).create(facts, 'command line');
  if (created.kind === 'slug-taken') throw refuse(`${slug} is taken; choose another slug.`);
  return created.mirror;
}

async function restore(app: INestApplicationContext, source: ImportSource, options: ImportOptions): Promise<Answer> {
  if (options.as !== 'register-jsonl')
    throw misused('Only our own export (--as register-jsonl) can be restored exactly.');
  if (options.dryRun)
    throw misused('--restore has no trial run: it is all or nothing, and a damaged file changes nothing.');
  const outcome = await app
    .get(RestoreRegisterService)
    .restore(await readExportHead(source), readExportItems(source), 'command line');
  if (outcome.kind === 'slug-taken')
    throw refuse(`A register named ${outcome.slug} is here already; restore into an installation without it.`);
  if (outcome.kind === 'damaged') throw refuse(`The export is damaged, nothing was restored: ${outcome.reason}.`);
  const { register, records, versions, leaves } = outcome;
  const text = `Restored ${register.slug}: ${thousands(records)} records, ${thousands(versions)} versions, ${thousands(leaves)} log statements.`;
  return { json: { register: register.slug, records, versions, leaves }, text };
}
