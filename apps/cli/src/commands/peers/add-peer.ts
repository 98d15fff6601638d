import { AddPeerService, type ApprovedPeer, type PeerAdding } from '#application';
import { fingerprintOf, matchesFingerprint } from '#domain';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { refuse } from '../../exit-codes.js';
import { collect, readSlug } from '../../read-options.js';
import { introduced, readPlace, slugOf } from './introduced.js';

interface AddOptions {
  readonly vkey?: string;
  readonly fingerprint?: string;
  readonly slug?: string;
  readonly allowNetwork?: readonly string[];
}

export function addPeersAdd(peers: Command, cli: Cli): void {
  const command = peers
    .command('add')
    .argument('<address>', 'base address of the register')
    .description('follow a register, once its key was compared with what its people say')
    .option('--vkey <key>', 'the key, from a signed list, a letter or the city itself')
    .option('--fingerprint <hex>', 'the fingerprint that its people have read to you')
    .option('--slug <slug>', 'its short name here', readSlug)
    .option(
      '--allow-network <network>',
      'dial it although it is in this network, such as 10.1.0.0/16; repeat it',
      collect,
    );
  const examples = [
    'npx register peers add https://algorithms.gent.example',
    'npx register peers add https://algorithms.gent.example --fingerprint "9b1c 77ab …"',
    'npx register peers add https://algorithms.gent.example --vkey algorithms.gent.example/log/1+530d903a+AekyeRrm…',
  ];
  cli.define<AddOptions>(command, examples, ([address = ''], options, run) =>
    run.withRegister(async (app) => {
      const place = readPlace(address, options.allowNetwork);
      const { introduction, country, licence, witnessKey } = await introduced(app, place);
      const vkey = options.vkey ?? introduction.keys.at(-1) ?? '';
      const about = [
        `${introduction.origin} says it is ${Object.values(introduction.name)[0] ?? 'nobody'}.`,
        `Its records begin with ${introduction.entryPrefix}`,
        `Key          ${vkey}`,
        `Fingerprint  ${fingerprintOf(vkey)}`,
      ].join('\n');
      if (options.vkey === undefined && options.fingerprint === undefined) {
        // Whoever answers at this address may be anybody: only a person can compare.
        const text = `${about}\n\nNothing is followed yet. Let its people read their fingerprint to you, by telephone or in person, and repeat the\ncommand with --fingerprint and what they have read. They find it with "register log status".`;
        return { json: { kind: 'introduced', vkey, fingerprint: fingerprintOf(vkey), ...introduction }, text };
      }
      if (options.fingerprint !== undefined && !matchesFingerprint(options.fingerprint, vkey))
        throw refuse(
          `${about}\n\nThat is not the fingerprint you were told. Do not follow this register: somebody may stand between you.`,
        );
      const slug = options.slug ?? slugOf(address);
      const { origin, entryPrefix, name } = introduction;
      const registerId = await add(app, {
        slug,
        place,
        origin,
        entryPrefix,
        vkeys: [vkey],
        witnessKey,
        name,
        country,
        licence,
      });
      return {
        json: { kind: 'added', slug, registerId, origin, vkey },
        text: `${about}\n\nFollowed from now on as ${slug}.`,
      };
    }),
  );
}

/** Adds an approved register, or refuses in words. Gives its id. */
export async function add(app: INestApplicationContext, peer: ApprovedPeer): Promise<string> {
  const outcome = await app.get(AddPeerService).add(peer, 'command line');
  if (outcome.kind !== 'added') throw refuse(reasonOf(outcome, peer));
  return outcome.registerId;
}

function reasonOf(
  outcome: Exclude<PeerAdding, { kind: 'added' }>,
  { slug, origin, entryPrefix }: ApprovedPeer,
): string {
  switch (outcome.kind) {
    case 'slug-taken':
      return `A register named ${slug} is here already; choose another name with --slug.`;
    case 'origin-known':
      return `${origin} is known here already, as ${outcome.slug}; see "register peers status".`;
    case 'prefix-taken':
      return `${entryPrefix} lies within the addresses of ${outcome.slug}, or those within it. One of them does not tell the truth.`;
    case 'bad-key':
      return `${outcome.vkey} is not a sound key of ${origin}.`;
  }
}
