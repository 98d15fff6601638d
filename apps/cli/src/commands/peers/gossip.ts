import { GossipService, Randomness } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { EXIT } from '../../exit-codes.js';

export function addPeersGossip(peers: Command, cli: Cli): void {
  const command = peers.command('gossip').description('ask a few followed registers now what they have seen of others');
  cli.define(command, ['npx register peers gossip'], (_, __, run) =>
    run.withRegister(async (app) => {
      const visitor = { holder: app.get(Randomness).id(), us: run.config.publicUrl };
      const gossip = await app.get(GossipService).gossip(visitor, Math.random, new AbortController().signal);
      const { heard, agreed, caught, ahead } = gossip;
      const text = [
        `Asked ${heard.length} registers; ${agreed} heads agree with what was verified here.`,
        ...caught.map((origin) => `${origin} told two stories: see "register peers status".`),
        ...ahead.map((origin) => `${origin} shows others more than us.`),
      ].join('\n');
      return { json: gossip, text, exit: caught.length > 0 ? EXIT.refused : EXIT.done };
    }),
  );
}
