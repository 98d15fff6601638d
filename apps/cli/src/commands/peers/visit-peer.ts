import { FollowPeersService, PeerReader, Randomness } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { EXIT, refuse } from '../../exit-codes.js';

export function addPeersVisit(peers: Command, cli: Cli): void {
  const command = peers
    .command('visit')
    .argument('<register>', 'its short name here')
    .description('ask a register now instead of when it is due');
  cli.define(command, ['npx register peers visit gent'], ([slug = ''], _, run) =>
    run.withRegister(async (app) => {
      const peer = await app.get(PeerReader).findBySlug(slug);
      if (!peer) throw refuse(`No register named ${slug} is followed here; see "register peers status".`);
      const visitor = { holder: app.get(Randomness).id(), us: run.config.publicUrl };
      const visit = await app.get(FollowPeersService).visitNow(peer.registerId, visitor, new AbortController().signal);
      if (!visit) throw refuse(`A worker is visiting ${slug} at this moment.`);
      const { outcome, size, filling } = visit;
      const contents = filling === null ? '' : `, ${filling.taken} contents taken, ${filling.waiting} waiting`;
      const words = 'reason' in outcome ? `${outcome.kind}: ${outcome.reason}` : `verified, ${outcome.statements} new`;
      return {
        json: visit,
        text: `${slug}: ${words}; ${size} statements${contents}`,
        exit: outcome.kind === 'verified' ? EXIT.done : EXIT.refused,
      };
    }),
  );
}
