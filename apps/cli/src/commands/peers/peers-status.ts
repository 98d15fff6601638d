import { PeerReader, type Peer, type PolledRow } from '#application';
import { fingerprintOf } from '#domain';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { refuse } from '../../exit-codes.js';
import { table, thousands } from '../../terminal.js';

const POLLS_SHOWN = 10;

export function addPeersStatus(peers: Command, cli: Cli): void {
  const command = peers
    .command('status')
    .argument('[register]', 'its short name here')
    .description('show how the followed registers stand, or one of them with its keys, visits and evidence');
  const examples = ['npx register peers status', 'npx register peers status gent'];
  cli.define(command, examples, ([slug], _, run) =>
    run.withRegister(async (app) => {
      const reader = app.get(PeerReader);
      if (slug === undefined) {
        const all = await reader.all();
        return {
          json: all.map(summaryOf),
          text: all.length === 0 ? 'No register is followed yet.' : table(all.map(rowOf)),
        };
      }
      const peer = await reader.findBySlug(slug);
      if (!peer) throw refuse(`No register named ${slug} is followed here; see "register peers status".`);
      const [polls, evidence, waiting] = await Promise.all([
        reader.polls(peer.registerId, POLLS_SHOWN),
        reader.evidence(peer.origin),
        reader.countPending(peer.registerId),
      ]);
      const json = { ...summaryOf(peer), waiting, keys: peer.keys, polls, evidence };
      return { json, text: textOf(peer, { waiting, polls, evidence: evidence.length }) };
    }),
  );
}

function summaryOf(peer: Peer) {
  const { slug, origin, baseUrl, standing, frontier, verifiedAt, schedule, needsUpgrade } = peer;
  return {
    slug,
    origin,
    baseUrl,
    state: standing.state,
    reason: standing.reason,
    size: frontier.size,
    verifiedAt,
    nextPollAt: schedule.nextPollAt,
    needsUpgrade,
  };
}

function rowOf(peer: Peer): string[] {
  const { slug, origin, standing, frontier, verifiedAt } = peer;
  return [
    slug,
    standing.state,
    thousands(frontier.size),
    verifiedAt?.toISOString() ?? 'never',
    origin,
    standing.reason ?? '',
  ];
}

interface More {
  readonly waiting: number;
  readonly polls: readonly PolledRow[];
  readonly evidence: number;
}

function textOf(peer: Peer, { waiting, polls, evidence }: More): string {
  const { slug, origin, baseUrl, standing, frontier, keys, verifiedAt, schedule, needsUpgrade } = peer;
  return [
    `${slug}: ${standing.state}${standing.reason === null ? '' : `, ${standing.reason}`}`,
    `  ${origin} at ${baseUrl}`,
    `  ${thousands(frontier.size)} statements verified ${verifiedAt?.toISOString() ?? 'never'}, ${thousands(waiting)} contents waiting`,
    `  asked again ${schedule.nextPollAt.toISOString()}`,
    ...keys.map(
      ({ vkey, until }) => `  key ${fingerprintOf(vkey)}${until === null ? '' : ` (up to statement ${until})`}`,
    ),
    ...(evidence > 0 ? [`  ${evidence} pieces of evidence against it, at /federation/v1/evidence`] : []),
    ...(needsUpgrade ? ['  it speaks a later version of the protocol: update this software'] : []),
    ...polls.map(({ at, outcome, detail }) => `  ${at.toISOString()}  ${outcome}  ${JSON.stringify(detail)}`),
  ].join('\n');
}
