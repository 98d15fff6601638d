import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEntry, english } from '../support/an-entry.js';
import { asking, copyEntries, openSearchSetting, type SearchSetting } from './search-setting.js';

const PRODUCT = { name: english('Zivver') };

let setting: SearchSetting;
let ownEntry: string;

beforeAll(async () => {
  setting = await openSearchSetting();
  const bodies = Array.from({ length: 12 }, (_, i) => `Municipality ${String(i % 10)}`);
  await copyEntries(
    setting,
    'users',
    Object.fromEntries(
      bodies.map((body, i) => [
        `z${String(i)}`,
        { name: english('Safe mail with Zivver'), product: PRODUCT, organisation: { name: english(body) } },
      ]),
    ),
  );
  await copyEntries(setting, 'others', {
    mail: { name: english('Sorting mail'), goal: english('To bring mail to the right desk.') },
    letters: { name: english('Mail to letters'), goal: english('To print mail for people without a computer.') },
  });
  const { id: registerId } = await setting.writer.addCity('zeewijk');
  const record = {
    kind: 'algorithm' as const,
    sourceKey: 'own',
    sourceUrl: null,
    uri: 'https://algorithms.zeewijk.example/id/own',
    data: anEntry({ name: english('Encrypted messages'), product: PRODUCT }),
  };
  const [moved] = await setting.writer.moveIn.moveIn({ registerId, records: [record] }, 'test');
  ownEntry = moved?.recordId ?? '';
  await setting.writer.publish.publish(ownEntry, 'test');
  await setting.index();
});
afterAll(() => setting.close());

describe('results grouped by product', () => {
  const grouped = (changes = {}) =>
    setting.direct.search(asking({ text: 'safe mail', grouping: 'product', ...changes }));

  it('show a product once, so that it crowds out nobody', async () => {
    const { hits, total } = await grouped();
    expect(hits).toHaveLength(3);
    expect(total).toBe(3);
  });

  it('say how many organisations use it, whatever words their entries have', async () => {
    const { hits } = await grouped();
    expect(hits[0]).toMatchObject({ groupSize: 13, groupBodies: 11 });
    expect(hits[1]).toMatchObject({ groupSize: 1, groupBodies: 1 });
  });

  it('let the entry of the reader’s own city stand for the product', async () => {
    expect((await grouped()).hits[0]?.recordId).not.toBe(ownEntry);
    expect((await grouped({ ownCity: 'zeewijk' })).hits[0]?.recordId).toBe(ownEntry);
    expect((await grouped({ ownCity: 'elsewhere' })).hits).toHaveLength(3);
  });
});
