import { GuardLogService, type City, type LogFollowers } from '#application';
import { ConfiguredFollowers } from '#log-client';
import { FileLogKeys, HighWaterFiles, SystemClock, TypeormUnitOfWork } from '#persistence';
import { sha256, signCheckpoint } from '#transparency-log';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RegisterWriter } from '../support/register-writer.js';
import { openSigningSetting, type SigningSetting } from './signing-setting.js';

let setting: SigningSetting;
let register: RegisterWriter;
let city: City;

beforeAll(async () => {
  setting = await openSigningSetting();
  ({ register } = setting);
});
beforeEach(async () => {
  city = await setting.addCity();
});
afterAll(() => setting.close());

describe('the guard at the start', () => {
  it('notices a restored older database by the mark, before anything is signed', async () => {
    await setting.publish(city, 1);
    await register.signLog.sign(city.id);
    const old = await setting.copy(city);
    await setting.publish(city, 2);
    await register.signLog.sign(city.id);
    const outcome = await old.guardWith(new ConfiguredFollowers([])).guard(city.id);
    expect(outcome).toMatchObject({ kind: 'locked', reason: expect.stringContaining('register log recover') });
    expect(await old.signLog.sign(city.id)).toMatchObject({ kind: 'locked' });
    await old.close();
  });

  it('notices it by its followers where the mark was restored with it', async () => {
    await setting.publish(city, 1);
    await register.signLog.sign(city.id);
    const old = await setting.copy(city, 'with its mark');
    await setting.publish(city, 2);
    await register.signLog.sign(city.id);
    const follower = await aFollower(await setting.newestNote(city));
    const outcome = await old.guardWith(new ConfiguredFollowers(['http://127.0.0.1:1', follower.url])).guard(city.id);
    await follower.close();
    expect(outcome).toMatchObject({
      kind: 'locked',
      reason: expect.stringContaining(`${follower.url} has 4 statements`),
    });
    await old.close();
  });

  it('is not stopped by a follower that lies, stays silent, or has less', async () => {
    await setting.publish(city, 1);
    await register.signLog.sign(city.id);
    const before = await setting.newestNote(city);
    await setting.publish(city, 1);
    const root = sha256(Buffer.from('made up'));
    const stranger = await setting.addCity();
    const found = await new FileLogKeys(register.keysFolder).signers(stranger.logOrigin, [stranger.logKey]);
    if (found.kind !== 'found') throw new Error('no key');
    const lie = signCheckpoint({ origin: city.logOrigin, size: 99, root }, found.signers);
    const followers = await Promise.all([lie, before, 'nonsense'].map(aFollower));
    const bases = [...followers.map(({ url }) => url), 'http://127.0.0.1:1'];
    const guard = guardOf(register, new ConfiguredFollowers(bases));
    expect(await guard.guard(city.id)).toMatchObject({ kind: 'clear', followers: 1 });
    await Promise.all(followers.map(({ close }) => close()));
  });

  it('is stopped by a signed history that is not ours', async () => {
    await setting.publish(city, 2);
    await register.signLog.sign(city.id);
    const found = await new FileLogKeys(register.keysFolder).signers(city.logOrigin, [city.logKey]);
    if (found.kind !== 'found') throw new Error('no key');
    const other = signCheckpoint(
      { origin: city.logOrigin, size: 2, root: sha256(Buffer.from('other')) },
      found.signers,
    );
    const follower = await aFollower(other);
    const guard = guardOf(register, new ConfiguredFollowers([follower.url]));
    expect(await guard.guard(city.id)).toMatchObject({
      kind: 'locked',
      reason: expect.stringContaining('another signed'),
    });
    await follower.close();
  });
});

function guardOf(
  { dataSource, keysFolder }: Pick<RegisterWriter, 'dataSource' | 'keysFolder'>,
  followers: LogFollowers,
) {
  return new GuardLogService(
    new TypeormUnitOfWork(dataSource),
    followers,
    new HighWaterFiles(keysFolder),
    new SystemClock(),
  );
}

/** Another register, as far as it is asked here: what it saw of a log. */
async function aFollower(note: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = `/federation/v1/witness/${sha256(Buffer.from(city.logOrigin)).toString('hex')}/checkpoint`;
    response.writeHead(request.url === path ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(note);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
