import { RegisterLog, unknownLog, verifyLog, type KnownLog, type LogVerification } from '#log-client';
import {
  commitToKey,
  formatDigest,
  generateLogKey,
  sha256,
  signerOf,
  type RecordPut,
  type Statement,
} from '#transparency-log';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ServedLog } from '../support/served-log.js';

let log: ServedLog;
let known: KnownLog;
const NEXT = generateLogKey('rogue.example/log/1');

beforeEach(async () => {
  log = await ServedLog.start();
  log.say(
    {
      v: 1,
      type: 'log.open',
      time: 100,
      origin: log.origin,
      entryPrefix: log.entryPrefix,
      keys: [log.pair.vkey],
      next: commitToKey(NEXT.vkey),
      name: { en: 'Rogue' },
    },
    put('1'),
    put('2'),
    put('3'),
  );
  log.sign();
  known = unknownLog(log.origin, log.entryPrefix, [log.pair.vkey]);
});
afterEach(() => log.close());

function put(id: string, more: Partial<RecordPut> = {}): Statement {
  return {
    v: 1,
    type: 'record.put',
    time: 101,
    kind: 'algorithm',
    record: `https://rogue.example/id/algorithm/${id}`,
    version: 1,
    prev: null,
    digest: formatDigest(sha256(Buffer.from(id))),
    size: 10,
    profile: 'https://profile.example/1',
    ...more,
  };
}

function verify(): Promise<LogVerification> {
  return verifyLog(RegisterLog.at(log.url), known);
}

async function remember(): Promise<void> {
  const outcome = await verify();
  if (outcome.kind !== 'consistent') throw new Error(outcome.kind);
  known = JSON.parse(JSON.stringify(outcome.known)) as KnownLog;
}

describe('verifying a log from outside', () => {
  it('lets an honest log grow, over the edge of a tile', async () => {
    await remember();
    log.say(...Array.from({ length: 300 }, (_, i) => put(`more-${i}`)));
    log.sign();
    expect(await verify()).toMatchObject({ kind: 'consistent', added: 300, checkpoint: { size: 304 } });
  });

  it('catches a statement that was rewritten at the same size', async () => {
    await remember();
    log.statements.splice(2, 1);
    log.say(put('other'));
    log.sign();
    expect(await verify()).toMatchObject({ kind: 'forked', before: known.note });
  });

  it('needs two signed heads for that and nothing else, whatever statements are served', async () => {
    await remember();
    const honest = log.statements;
    log.statements = [...honest.slice(0, 3), honest[1]!];
    log.sign();
    log.statements = honest;
    expect(await verify()).toMatchObject({ kind: 'forked' });
  });

  it('catches one that was rewritten before the log went on', async () => {
    await remember();
    log.statements.splice(2, 1);
    log.say(put('other'), put('4'));
    const now = log.sign();
    expect(await verify()).toEqual({ kind: 'forked', before: known.note, now });
  });

  it('tells a smaller true head from a smaller false one', async () => {
    await remember();
    log.statements.splice(3, 1);
    log.sign();
    expect(await verify()).toEqual({ kind: 'rolled-back', size: 3, seen: 4 });
    log.statements.splice(1, 1);
    log.sign();
    expect(await verify()).toMatchObject({ kind: 'forked' });
  });

  it.each([
    ['leaves one out', (statements: Buffer[]) => statements.splice(1, 1, statements[2]!)],
    ['swaps two', (statements: Buffer[]) => statements.splice(1, 2, statements[2]!, statements[1]!)],
    ['slips one in', (statements: Buffer[]) => statements.splice(2, 1, Buffer.from('{}'))],
  ])('is unclear where the served log %s, and remembers nothing', async (_, change) => {
    change(log.statements);
    expect((await verify()).kind).toBe('unclear');
  });

  it('refuses what the log signed but may not say', async () => {
    log.say(put('4', { version: 3 }));
    log.sign();
    expect(await verify()).toMatchObject({
      kind: 'wrong-statement',
      index: 4,
      reason: expect.stringContaining('skips'),
    });
  });

  it('believes no other key, and no other log under the same key', async () => {
    const stranger = signerOf(log.origin, generateLogKey(log.origin).privateKey);
    log.sign([stranger]);
    expect((await verify()).kind).toBe('not-signed');
    const honest = log.sign();
    log.checkpoint = honest.replace('\n4\n', '\n3\n');
    expect((await verify()).kind).toBe('not-signed');
    log.checkpoint = '<!doctype html>';
    expect((await verify()).kind).toBe('unclear');
    log.checkpoint = honest;
    known = { ...known, origin: 'other.example/log/1' };
    expect((await verify()).kind).toBe('not-signed');
  });

  it('walks along handovers after sleeping through a change of keys, and along no forged one', async () => {
    await remember();
    const next = signerOf(log.origin, NEXT.privateKey);
    log.say({ v: 1, type: 'key.add', time: 102, vkey: NEXT.vkey, next: commitToKey('x') });
    const handover = log.sign([log.signer, next]);
    log.say({ v: 1, type: 'key.retire', time: 103, vkey: log.pair.vkey, cause: 'planned' }, put('5', { time: 103 }));
    log.sign([next]);
    expect((await verify()).kind).toBe('not-signed');
    log.handovers = [handover.replace('\n5\n', '\n4\n')];
    expect((await verify()).kind).toBe('not-signed');
    log.handovers = [handover];
    expect(await verify()).toMatchObject({
      kind: 'consistent',
      checkpoint: { size: 7 },
      known: { facts: { keys: [NEXT.vkey] } },
    });
  });

  it('notices a thief of the key who tries to rotate', async () => {
    await remember();
    const thief = generateLogKey(log.origin);
    log.say({ v: 1, type: 'key.add', time: 102, vkey: thief.vkey, next: commitToKey('x') });
    log.sign();
    expect(await verify()).toMatchObject({ kind: 'wrong-statement', reason: expect.stringContaining('pre-rotation') });
  });

  it('does not take a log that has vanished for an empty one', async () => {
    await remember();
    await log.close();
    log = await ServedLog.start();
    log.checkpoint = '';
    expect((await verify()).kind).toBe('unclear');
    await expect(verifyLog(RegisterLog.at(`${log.url}/nowhere`), known)).resolves.toEqual({
      kind: 'rolled-back',
      size: 0,
      seen: 4,
    });
  });
});
