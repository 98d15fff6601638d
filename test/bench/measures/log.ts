import { PublishRecordService, UnitOfWork, type LoggedStatement, type Transaction } from '#application';
import { SystemClock, SystemRandomness, TypeormUnitOfWork } from '#persistence';
import {
  appendLeaf,
  applyStatement,
  commitToKey,
  decodeEntries,
  EMPTY_FRONTIER,
  encodeEntries,
  formatDigest,
  frontierOf,
  generateLogKey,
  leafHash,
  openCheckpoint,
  parseVerifierKey,
  rootOf,
  sha256,
  signCheckpoint,
  signerOf,
  statementBytes,
  TILE_WIDTH,
  UNOPENED,
  type RecordHead,
} from '#transparency-log';
import pg from 'pg';
import { anEntry } from '../../support/an-entry.js';
import { openRegisterWriter, type RegisterWriter } from '../../support/register-writer.js';
import { quantile } from '../load/samples.js';
import { figure, type Figure } from '../report/figure.js';

const CLIENTS = 8;
const APPENDS = 2_000;
const PUBLICATIONS = 400;
const ROUNDS = 3;

export async function measureLog(databaseUrl: string): Promise<Figure[]> {
  const writer = await openRegisterWriter(databaseUrl);
  try {
    const raw = await rawAppending(databaseUrl);
    return [measureVerifying(), await measureAppending(writer, raw), await measurePublishingBeside(writer)];
  } finally {
    await writer.close();
  }
}

/** What a follower spends on a log of 301 statements that it has never seen: signature, bytes, rules, tree. */
function measureVerifying(): Figure {
  const log = aLog(300);
  const once = (): number => {
    const before = process.cpuUsage();
    verify(log);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  for (let i = 0; i < 20; i++) once();
  const median = quantile(Array.from({ length: 50 }, once), 0.5);
  return figure('verify a 301-leaf log from nothing', `${median.toFixed(1)} ms of CPU`, {
    target: '15 ms of CPU',
    met: median < 15,
  });
}

/** Statements alone, each in a transaction of its own, all under the one row lock. */
async function measureAppending(writer: RegisterWriter, raw: number): Promise<Figure> {
  const city = await writer.addCity('appending');
  const unitOfWork = new TypeormUnitOfWork(writer.dataSource);
  const opening = { ...openingOf(city.logOrigin, city.prefix), keys: [city.logKey] };
  let next = 0;
  const rate = await perSecond(APPENDS, async () => {
    const id = `${(next += 1)}`;
    await unitOfWork.run(({ log }) => log.append(city.id, opening, [putOf(city.prefix, id)], new Date()));
  });
  const [row] = await writer.dataSource.query<{ leaves: string; top: string }[]>(
    'SELECT count(*) AS leaves, max(idx) + 1 AS top FROM log_leaf WHERE log_id = $1',
    [city.id],
  );
  if (row?.leaves !== row?.top || Number(row?.leaves) !== APPENDS + 1) throw new Error('the log has a gap');
  return figure(`append under the row lock, ${CLIENTS} clients`, `${rate.toFixed(0)}/s, no gap`, {
    raw: `${raw.toFixed(0)}/s`,
    ratio: raw / rate,
    target: '800/s',
    met: rate >= 800,
  });
}

/** The same row lock and the same two writes in bare SQL, without statement, tree or rules. */
async function rawAppending(databaseUrl: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CLIENTS });
  await pool.query('CREATE TABLE raw_state (id int PRIMARY KEY, size bigint NOT NULL)');
  await pool.query('CREATE TABLE raw_leaf (idx bigint PRIMARY KEY, hash bytea NOT NULL, body bytea NOT NULL)');
  await pool.query('INSERT INTO raw_state VALUES (1, 0)');
  const [hash, body] = [Buffer.alloc(32), Buffer.alloc(310)];
  const rate = await perSecond(APPENDS, async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    const { rows } = await client.query<{ size: string }>('SELECT size FROM raw_state WHERE id = 1 FOR UPDATE');
    await client.query('INSERT INTO raw_leaf VALUES ($1, $2, $3)', [rows[0]?.size, hash, body]);
    await client.query('UPDATE raw_state SET size = size + 1 WHERE id = 1');
    await client.query('COMMIT');
    client.release();
  });
  await pool.end();
  return rate;
}

/** The same publications with the log and with its statements left out, in turns. */
async function measurePublishingBeside(writer: RegisterWriter): Promise<Figure> {
  const city = await writer.addCity('publishing');
  const [randomness, clock] = [new SystemRandomness(), new SystemClock()];
  const unlogged = new PublishRecordService(new Unlogged(writer.dataSource), randomness, clock);
  const seconds = { with: 0, without: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    seconds.with += PUBLICATIONS / (await publishingRate(writer, city.id, writer.publish, `with-${round}`));
    seconds.without += PUBLICATIONS / (await publishingRate(writer, city.id, unlogged, `without-${round}`));
  }
  const ratio = seconds.with / seconds.without;
  const rate = (total: number): string => `${((PUBLICATIONS * ROUNDS) / total).toFixed(0)}/s`;
  return figure(`publish with log / without, ${CLIENTS} clients`, rate(seconds.with), {
    raw: rate(seconds.without),
    ratio,
    target: '1.3 x',
    met: ratio <= 1.3,
  });
}

async function publishingRate(
  writer: RegisterWriter,
  registerId: string,
  service: PublishRecordService,
  name: string,
): Promise<number> {
  const records = Array.from({ length: PUBLICATIONS }, (_, i) => ({
    kind: 'algorithm' as const,
    sourceKey: `${name}-${i}`,
    sourceUrl: null,
    data: anEntry({ keywords: [`${name} ${i}`] }),
  }));
  const waiting = (await writer.moveIn.moveIn({ registerId, records }, 'bench')).map(({ recordId }) => recordId);
  return perSecond(PUBLICATIONS, async () => {
    const { kind } = await service.publish(waiting.pop() ?? '', 'bench');
    if (kind !== 'published') throw new Error(`a record was not published: ${kind}`);
  });
}

/** Everything of a transaction but the log: what publishing would cost without one. */
class Unlogged extends UnitOfWork {
  private readonly inner: TypeormUnitOfWork;

  constructor(dataSource: RegisterWriter['dataSource']) {
    super();
    this.inner = new TypeormUnitOfWork(dataSource);
  }

  run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.inner.run((tx) => {
      const log: Transaction['log'] = Object.create(tx.log) as Transaction['log'];
      const none: LoggedStatement = { index: 0, digest: Buffer.alloc(32) };
      log.lockReason = () => Promise.resolve(null);
      log.append = (_log, _opening, statements) => Promise.resolve(statements.map(() => none));
      return work({ ...tx, log });
    });
  }
}

async function perSecond(count: number, one: () => Promise<void>): Promise<number> {
  let left = count;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left-- > 0) await one();
    }),
  );
  return count / ((performance.now() - begun) / 1_000);
}

const ORIGIN = 'bench.example/log/1';
const PREFIX = 'https://bench.example/id/';

function aLog(puts: number) {
  const { vkey, privateKey } = generateLogKey(ORIGIN);
  const bodies = [
    statementBytes({ v: 1, time: 1, ...openingOf(ORIGIN, PREFIX), keys: [vkey] }),
    ...Array.from({ length: puts }, (_, i) => statementBytes({ v: 1, time: 2, ...putOf(PREFIX, `${i}`) })),
  ];
  const root = rootOf(frontierOf(bodies.map(leafHash)));
  const note = signCheckpoint({ origin: ORIGIN, size: bodies.length, root }, [signerOf(ORIGIN, privateKey)]);
  const tiles = [bodies.slice(0, TILE_WIDTH), bodies.slice(TILE_WIDTH)].map((page) => ({
    bytes: encodeEntries(page),
    width: page.length,
  }));
  return { vkey, note: Buffer.from(note, 'utf8'), tiles };
}

function verify({ vkey, note, tiles }: ReturnType<typeof aLog>): void {
  const opened = openCheckpoint(
    note,
    [parseVerifierKey(vkey)].flatMap((key) => key ?? []),
  );
  if (opened.kind !== 'checkpoint') throw new Error(opened.kind);
  const heads = new Map<string, RecordHead>();
  let [tree, facts] = [EMPTY_FRONTIER, UNOPENED];
  for (const body of tiles.flatMap(({ bytes, width }) => decodeEntries(bytes, width) ?? [])) {
    const identity = { origin: ORIGIN, entryPrefix: PREFIX };
    const applied = applyStatement(facts, identity, body, (record) => heads.get(record) ?? null);
    if (applied.kind === 'violation') throw new Error(applied.reason);
    if (applied.effect.kind === 'record') heads.set(applied.effect.statement.record, applied.effect.head);
    [tree, facts] = [appendLeaf(tree, leafHash(body)), applied.facts];
  }
  if (!rootOf(tree).equals(opened.checkpoint.root)) throw new Error('another root');
}

function openingOf(origin: string, entryPrefix: string) {
  return {
    type: 'log.open' as const,
    origin,
    entryPrefix,
    keys: [] as string[],
    next: commitToKey('next'),
    name: { en: 'Bench' },
  };
}

function putOf(prefix: string, id: string) {
  return {
    type: 'record.put' as const,
    kind: 'algorithm',
    record: `${prefix}algorithm/${id}`,
    version: 1,
    prev: null,
    digest: formatDigest(sha256(Buffer.from(id))),
    size: 6_700,
    profile: 'https://algorithm-register.example/schema/algorithm/1',
  };
}
