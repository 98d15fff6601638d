import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import {
  AddPeerService,
  Clock,
  FillContentsService,
  FollowPeersService,
  GossipService,
  IndexChangesService,
  PollPeerService,
  type Peer,
  type Visit,
} from '#application';
import { FETCH_LIMITS, UndiciPeerSource } from '#federation';
import {
  FileWitnessKeys,
  SystemRandomness,
  TypeormChangeFeed,
  TypeormFulltextIndex,
  TypeormFulltextSearch,
  TypeormLearntWords,
  TypeormPeerLeases,
  TypeormPeerReader,
  TypeormSearchCursors,
  TypeormUnitOfWork,
} from '#persistence';
import { createEngineIndex, createEngineSearch } from '#search';
import { createCertificateAuthority } from '../support/certificate-authority.js';
import { HostileCity } from '../support/hostile-city.js';
import { openRegisterWriter } from '../support/register-writer.js';
import { createTestDatabase } from '../support/test-database.js';
import { createTestSearch } from '../support/test-search.js';
import { asking } from './search-setting.js';

/** A clock that tests turn on. */
export class TurnedClock extends Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  turn(milliseconds: number): void {
    this.ahead += milliseconds;
  }
}

export type FollowingSetting = Awaited<ReturnType<typeof openFollowingSetting>>;

const authority = createCertificateAuthority();

/** A register that follows others, on a real database and index; every host name leads to this machine. */
export async function openFollowingSetting() {
  setDefaultCACertificates([...getCACertificates('bundled'), authority.certificate]);
  const [database, ours] = [await createTestDatabase(), createTestSearch()];
  const clock = new TurnedClock();
  const writer = await openRegisterWriter(database.url, clock);
  const { dataSource } = writer;
  const [unitOfWork, randomness] = [new TypeormUnitOfWork(dataSource), new SystemRandomness()];
  const [reader, leases] = [new TypeormPeerReader(dataSource), new TypeormPeerLeases(dataSource)];
  const limits = { ...FETCH_LIMITS, headers: 1_000, bodyIdle: 500, total: 1_500 };
  const source = new UndiciPeerSource('https://us.example', limits, async () => [{ address: '127.0.0.1', family: 4 }]);
  const keysFolder = mkdtempSync(join(tmpdir(), 'algorithm-register-witness-'));
  const witness = new FileWitnessKeys(keysFolder, 'https://us.example');
  const polling = new PollPeerService(unitOfWork, reader, randomness, clock, witness);
  const filling = new FillContentsService(unitOfWork, reader, clock);
  const follow = new FollowPeersService(source, leases, reader, polling, filling);
  const gossiping = new GossipService(source, reader, polling, follow, unitOfWork);
  const adding = new AddPeerService(unitOfWork, randomness, clock);
  const engine = createEngineIndex(ours);
  const search = createEngineSearch(ours, new TypeormLearntWords(dataSource));
  const feed = new TypeormChangeFeed(dataSource);
  const indexing = new IndexChangesService(
    feed,
    new TypeormSearchCursors(dataSource),
    engine,
    new TypeormFulltextIndex(dataSource),
  );
  const holder = randomness.id();
  const cities: HostileCity[] = [];
  const never = new AbortController().signal;
  const visit = async (peerId: string): Promise<Visit> => {
    const visited = await follow.visitNow(peerId, { holder, us: 'us.example/log/1' }, never);
    if (!visited) throw new Error('the lease is held elsewhere');
    return visited;
  };
  return {
    databaseUrl: database.url,
    services: { database, search: ours },
    authority,
    clock,
    writer,
    dataSource,
    unitOfWork,
    randomness,
    reader,
    leases,
    source,
    adding,
    follow,
    visit,
    gossip: () => gossiping.gossip({ holder, us: 'us.example/log/1' }, Math.random, never),
    witnessKey: async () => (await witness.signer()).key,
    reduced: new TypeormFulltextSearch(dataSource),
    async city(host: string): Promise<HostileCity> {
      const city = await HostileCity.start(authority, host);
      cities.push(city);
      return city;
    },
    /** Follows a city from here on; gives the id of its register. */
    async pin(city: HostileCity, vkeys: readonly string[] = [city.vkey]): Promise<string> {
      const added = await adding.add(
        {
          slug: city.host.replaceAll('.', '-'),
          place: { baseUrl: city.baseUrl, allowedNetworks: ['127.0.0.0/8'] },
          origin: city.origin,
          entryPrefix: city.prefix,
          vkeys,
          witnessKey: city.witnessKey,
          name: { en: `City of ${city.host}` },
          country: 'NL',
          licence: 'CC0-1.0',
        },
        'test',
      );
      if (added.kind !== 'added') throw new Error(`not added: ${added.kind}`);
      return added.registerId;
    },
    async peer(id: string): Promise<Peer> {
      const found = await reader.find(id);
      if (!found) throw new Error('no such peer');
      return found;
    },
    /** Everything that is kept of a register, to be compared as a whole. */
    async state(id: string): Promise<string> {
      const tables = {
        peer: `SELECT origin, keys, next_key, size, frontier, last_time, note FROM peer WHERE register_id = $1`,
        leaves: 'SELECT idx, hash, body FROM peer_leaf WHERE register_id = $1 ORDER BY idx',
        records: 'SELECT id, uri, state, version FROM record WHERE register_id = $1 ORDER BY id',
        versions: `SELECT v.* FROM version v JOIN record r ON r.id = v.record_id WHERE r.register_id = $1 ORDER BY record_id, v.version`,
        contents: 'SELECT digest, body, json FROM content WHERE register_id = $1 ORDER BY digest',
        shown: 'SELECT * FROM public_record WHERE register_id = $1 ORDER BY record_id',
      };
      const kept: Record<string, unknown> = {};
      for (const [name, query] of Object.entries(tables)) kept[name] = await dataSource.query(query, [id]);
      return JSON.stringify(kept);
    },
    /** The addresses that a search finds, by the engine and by the database; they must agree. */
    async found(text = ''): Promise<string[]> {
      await indexing.catchUp('engine', holder, never);
      await indexing.catchUp('fulltext', holder, never);
      const [byEngine, byDatabase] = await Promise.all([
        search.search(asking({ text, limit: 100 })),
        new TypeormFulltextSearch(dataSource).search(asking({ text, limit: 100 })),
      ]);
      const uris = async (hits: readonly { readonly recordId: string }[]): Promise<string[]> =>
        (
          await dataSource.query<{ uri: string }[]>('SELECT uri FROM record WHERE id = ANY ($1::uuid[]) ORDER BY uri', [
            hits.map(({ recordId }) => recordId),
          ])
        ).map(({ uri }) => uri);
      const [first, second] = [await uris(byEngine.hits), await uris(byDatabase.hits)];
      if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error('engine and database find differently');
      return first;
    },
    async close(): Promise<void> {
      await Promise.all(cities.map((city) => city.stop()));
      await writer.close();
      await database.drop();
      await ours.clean();
      rmSync(keysFolder, { recursive: true });
      setDefaultCACertificates(getCACertificates('bundled'));
    },
  };
}
