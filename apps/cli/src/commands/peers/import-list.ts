import { readFile } from 'node:fs/promises';
import { PeerReader } from '#application';
import { fingerprintOf, readPeerList } from '#domain';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { EXIT, refuse } from '../../exit-codes.js';
import { add } from './add-peer.js';
import { introduced, readPlace, slugOf } from './introduced.js';

interface ListOptions {
  readonly key: string;
  readonly yes?: boolean;
}

export function addPeersImportList(peers: Command, cli: Cli): void {
  const command = peers
    .command('import-list')
    .argument('<file>', "a coalition's signed list of registers")
    .description('show what a signed list would change, and follow what is new in it once you agree')
    .requiredOption('--key <key>', 'the verifier key of the list')
    .option('--yes', 'do not ask');
  const examples = ['npx register peers import-list cities.note --key cities.example/list+530d903a+AekyeRrm…'];
  cli.define<ListOptions>(command, examples, ([file = ''], { key, yes }, run) =>
    run.withRegister(async (app) => {
      const list = readPeerList(await readFile(file), key);
      if (list.kind === 'refused') throw refuse(`The list is refused: ${list.reason}.`);
      const known = new Map((await app.get(PeerReader).all()).map((peer) => [peer.origin, peer]));
      const fresh = list.peers.filter(({ origin }) => !known.has(origin));
      const otherKey = list.peers.filter(
        ({ origin, vkey }) => known.has(origin) && !known.get(origin)?.keys.some((trusted) => trusted.vkey === vkey),
      );
      const told = [
        ...fresh.map(
          ({ origin, baseUrl, vkey }) => `new        ${origin}  ${baseUrl}\n           ${fingerprintOf(vkey)}`,
        ),
        // A list must not change a key by itself: that is an act of its own, for one register.
        ...otherKey.map(({ origin, vkey }) => `other key  ${origin}  ${vkey}; see "register peers repin"`),
      ].join('\n');
      if (fresh.length === 0)
        return {
          json: { added: [], otherKey, failed: [] },
          text: told || 'Every register of the list is followed already.',
        };
      await run.confirm(`${told}\nThis follows ${fresh.length} more registers.`, 'follow', yes);
      const added: string[] = [];
      const failed: { origin: string; reason: string }[] = [];
      for (const { origin, baseUrl, vkey } of fresh) {
        try {
          const place = readPlace(baseUrl);
          const { introduction, country, licence, witnessKey } = await introduced(app, place);
          if (introduction.origin !== origin) throw refuse(`${baseUrl} says it is ${introduction.origin}.`);
          const { entryPrefix, name } = introduction;
          await add(app, {
            slug: slugOf(baseUrl),
            place,
            origin,
            entryPrefix,
            vkeys: [vkey],
            witnessKey,
            name,
            country,
            licence,
          });
          added.push(origin);
        } catch (error) {
          failed.push({ origin, reason: error instanceof Error ? error.message : String(error) });
        }
      }
      const text = [`Followed from now on: ${added.length}.`, ...failed.map((one) => `${one.origin}: ${one.reason}`)];
      return {
        json: { added, otherKey, failed },
        text: text.join('\n'),
        exit: failed.length > 0 ? EXIT.refused : EXIT.done,
      };
    }),
  );
}
