import { FACET_KEYS, type RecordSearch } from '#application';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { english } from '../support/an-entry.js';
import { asking, copyEntries, keysFound, openSearchSetting, type SearchSetting } from './search-setting.js';

const PRODUCT = { name: english('ScanRight') };

let setting: SearchSetting;

beforeAll(async () => {
  setting = await openSearchSetting();
  await copyEntries(setting, 'north', {
    parking: { name: english('Parking control with scan cars'), product: PRODUCT, status: 'in-use' },
    permits: {
      name: english('Parking permits by number plate'),
      product: PRODUCT,
      status: 'pilot',
      lifeEvents: ['moving-house'],
    },
    benefits: {
      name: {
        nl: { text: 'Voorspelling van bijstandsfraude', status: 'person' },
        en: { text: 'Prediction of benefit fraud', status: 'machine' },
      },
      shortDescription: english('A score says which benefit is looked at again; <b>a person</b> decides.'),
      goal: english('To look at the benefits in which a mistake is likely.'),
      impactDescription: english('A letter may come.'),
      decisionSupported: english('Which file an official opens.'),
      howItWorks: english('A model weighs twelve facts.'),
      datasets: [],
      legalBases: [],
      policyDomains: ['social-benefits'],
      status: 'suspended',
      impactAssessments: [{ id: 'a', type: 'dpia', status: 'planned' }],
      objection: { steps: [{ id: 's', text: english('Write to us.') }] },
      organisation: { name: english('Municipality of Noord-Holland') },
    },
  });
  await copyEntries(setting, 'south', {
    trees: { name: english('Counting trees from the air'), status: 'in-use', goal: english('To know every tree.') },
  });
  await setting.index();
});
afterAll(() => setting.close());

describe.each(['engine', 'database'] as const)('search by the %s', (which) => {
  const search = (): RecordSearch => (which === 'engine' ? setting.direct : setting.reduced);

  it('finds entries by words of their texts, titles first', async () => {
    expect(await keysFound(setting, search(), { text: 'benefit fraud' })).toEqual(['benefits']);
    expect((await keysFound(setting, search(), { text: 'trees' }))[0]).toBe('trees');
  });

  it('lists everything when nothing is asked', async () => {
    const page = await search().search(asking());
    expect(page).toMatchObject({ total: 4, totalIsExact: true, reduced: which === 'database' });
  });

  it('narrows by several values of a facet as alternatives and by several facets together', async () => {
    const inUseOrPilot = { status: ['in-use', 'pilot'] };
    expect((await keysFound(setting, search(), { filter: inUseOrPilot })).sort()).toEqual([
      'parking',
      'permits',
      'trees',
    ]);
    expect(await keysFound(setting, search(), { filter: { ...inUseOrPilot, register: ['south'] } })).toEqual(['trees']);
    expect(
      await keysFound(setting, search(), { filter: { hasAssessment: ['no'], hasObjectionRoute: ['yes'] } }),
    ).toEqual(['benefits']);
    expect(await keysFound(setting, search(), { filter: { language: ['nl'] } })).toEqual(['benefits']);
    expect(
      await keysFound(setting, search(), { filter: { organisation: ['name:Municipality of Noord-Holland'] } }),
    ).toEqual(['benefits']);
    expect(await keysFound(setting, search(), { filter: { status: ['" OR 1 = 1'] } })).toEqual([]);
  });

  it('counts a facet as if nothing were chosen in it, and narrows its counts by the other facets', async () => {
    const { facets } = await search().search(
      asking({ filter: { status: ['pilot'] }, facets: ['status', 'policyDomain', 'source'] }),
    );
    expect(facets.status).toEqual([
      { value: 'in-use', count: 2 },
      expect.objectContaining({ count: 1 }),
      expect.objectContaining({ count: 1 }),
    ]);
    expect(facets.policyDomain).toEqual([{ value: 'parking-and-traffic', count: 1 }]);
    expect(facets.source).toEqual([{ value: 'mirror', count: 1 }]);
  });

  it('keeps a chosen value in the list when nothing has it', async () => {
    const { facets } = await search().search(
      asking({ text: 'trees', filter: { status: ['planned'] }, facets: ['status'] }),
    );
    expect(facets.status).toContainEqual({ value: 'planned', count: 0 });
  });

  it('counts every facet', async () => {
    const { facets } = await search().search(asking({ facets: FACET_KEYS }));
    expect(Object.keys(facets)).toHaveLength(FACET_KEYS.length);
    expect(facets.lifeEvent).toEqual([{ value: 'moving-house', count: 1 }]);
    expect(facets.product).toEqual([{ value: 'name:ScanRight', count: 2 }]);
  });

  it('shows one entry per product and how many share it', async () => {
    const page = await search().search(
      asking({ text: 'parking', grouping: 'product', filter: { register: ['north'], product: ['name:ScanRight'] } }),
    );
    expect(page.hits).toHaveLength(1);
    expect(page.hits[0]?.groupSize).toBe(2);
    expect(page.total).toBe(1);
  });

  it('says what matched in parts, never as markup', async () => {
    const { hits } = await search().search(asking({ text: 'score' }));
    expect(hits[0]?.highlights).toContainEqual({
      field: 'shortDescription',
      language: 'en',
      parts: [
        { text: 'A ', isMatch: false },
        { text: 'score', isMatch: true },
        { text: ' says which benefit is looked at again; <b>a person</b> decides.', isMatch: false },
      ],
    });
  });

  it('takes highlights from the language of the reader where it matches', async () => {
    const { hits } = await search().search(asking({ text: 'voorspelling', languages: ['en'] }));
    expect(hits[0]?.highlights[0]).toMatchObject({ field: 'name', language: 'nl' });
  });

  it('sorts by change when asked to', async () => {
    const keys = await keysFound(setting, search(), { text: '', sort: 'changed' });
    expect(keys[0]).toBe('trees');
  });

  it('pages, and gives nothing behind the last hit', async () => {
    const first = await keysFound(setting, search(), { limit: 3 });
    const second = await keysFound(setting, search(), { limit: 3, offset: 3 });
    expect(new Set([...first, ...second]).size).toBe(4);
    expect((await search().search(asking({ offset: 9_999_999 }))).hits).toEqual([]);
  });

  it('suggests titles, organisations and products from their beginnings, once each', async () => {
    const suggestions = await search().suggest({ text: 'parki', languages: ['en'], register: null, limit: 8 });
    expect(suggestions.map(({ text }) => text)).toContain('Parking control with scan cars');
    const [noord] = await search().suggest({ text: 'predi', languages: ['nl'], register: 'north', limit: 8 });
    expect(noord).toMatchObject({ kind: 'entry', text: 'Voorspelling van bijstandsfraude', language: 'nl' });
    const inSouth = await search().suggest({ text: 'parki', languages: [], register: 'south', limit: 8 });
    expect(inSouth.filter(({ kind }) => kind !== 'topic')).toEqual([]);
  });
});

describe('search by the engine alone', () => {
  it('forgives a misspelt word', async () => {
    expect(await keysFound(setting, setting.direct, { text: 'predcition of benefit fruad' })).toContain('benefits');
    const suggestions = await setting.direct.suggest({
      text: 'holand muncipality',
      languages: ['en'],
      register: null,
      limit: 8,
    });
    expect(suggestions[0]).toMatchObject({
      kind: 'organisation',
      text: 'Municipality of Noord-Holland',
      recordId: null,
    });
  });
});
