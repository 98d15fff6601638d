import { ManagePeerService, PeerReader, type PeerManaging } from '#application';
import type { Command } from 'commander';
import type { Answer, Cli } from '../../cli.js';
import { misused, refuse } from '../../exit-codes.js';
import { collect, readCount } from '../../read-options.js';
import { readPlace } from './introduced.js';

interface ReleaseOptions {
  readonly mostNewLeaves?: number;
  readonly mostLeaves?: number;
}

interface RepinOptions {
  readonly vkey?: string;
  readonly address?: string;
  readonly allowNetwork?: readonly string[];
}

/** Hold, release, repin, remove, approve: what an operator may do to a register that is followed. */
export function addPeersChange(peers: Command, cli: Cli): void {
  const named = (name: string, description: string): Command =>
    peers.command(name).argument('<register>', 'its short name here').description(description);

  const hold = named('hold', 'take nothing more from a register until it is released').requiredOption(
    '--reason <words>',
    'why, for whoever looks later',
  );
  cli.define<{ reason: string }>(
    hold,
    ['npx register peers hold gent --reason "asked by phone"'],
    ([slug = ''], { reason }, run) =>
      run.withRegister(async (app) => answer(slug, await app.get(ManagePeerService).hold(slug, reason, ACTOR))),
  );

  const release = named('release', 'let a held or suspect register go on')
    .option('--most-new-leaves <count>', 'statements that one visit may bring from now on', readCount)
    .option('--most-leaves <count>', 'statements that it may have in all', readCount);
  cli.define<ReleaseOptions>(
    release,
    ['npx register peers release gent --most-new-leaves 50000'],
    ([slug = ''], options, run) =>
      run.withRegister(async (app) => {
        const limits = {
          ...(options.mostNewLeaves !== undefined && { mostNewLeaves: options.mostNewLeaves }),
          ...(options.mostLeaves !== undefined && { mostLeaves: options.mostLeaves }),
        };
        return answer(slug, await app.get(ManagePeerService).release(slug, limits, ACTOR));
      }),
  );

  const repin = named('repin', 'trust another key for the same log, or reach it at another address')
    .option('--vkey <key>', 'the new key, compared with its people as when it was added')
    .option('--address <address>', 'its new base address')
    .option('--allow-network <network>', 'networks it may be reached in, in place of those before', collect);
  cli.define<RepinOptions>(
    repin,
    ['npx register peers repin gent --address https://registers.gent.example'],
    ([slug = ''], options, run) =>
      run.withRegister(async (app) => {
        if (options.vkey === undefined && options.address === undefined)
          throw misused('Give --vkey, --address or both.');
        const known = await app.get(PeerReader).findBySlug(slug);
        if (!known) return answer(slug, { kind: 'not-found' });
        const pin = {
          ...(options.vkey !== undefined && { vkey: options.vkey }),
          place: readPlace(options.address ?? known.baseUrl, options.allowNetwork ?? known.allowedNetworks),
        };
        return answer(slug, await app.get(ManagePeerService).repin(slug, pin, ACTOR));
      }),
  );

  const remove = named('remove', 'follow a register no more and show nothing of it').option('--yes', 'do not ask');
  cli.define<{ yes?: boolean }>(remove, ['npx register peers remove gent --yes'], ([slug = ''], { yes }, run) =>
    run.withRegister(async (app) => {
      await run.confirm(`This takes every record of ${slug} out of search and pages here.`, 'remove', yes);
      return answer(slug, await app.get(ManagePeerService).remove(slug, ACTOR));
    }),
  );

  const approve = named('approve', 'take up a register again that was removed');
  cli.define(approve, ['npx register peers approve gent'], ([slug = ''], _, run) =>
    run.withRegister(async (app) => answer(slug, await app.get(ManagePeerService).approve(slug, ACTOR))),
  );
}

const ACTOR = 'command line';

function answer(slug: string, outcome: PeerManaging): Answer {
  switch (outcome.kind) {
    case 'done':
      return { json: { slug, state: outcome.state }, text: `${slug} is ${outcome.state}.` };
    case 'not-found':
      throw refuse(`No register named ${slug} is followed here; see "register peers status".`);
    case 'not-now':
      throw refuse(`${slug} is ${outcome.state}: that cannot be done to it now.`);
    case 'bad-key':
      throw refuse('That is not a sound key of its log.');
  }
}
