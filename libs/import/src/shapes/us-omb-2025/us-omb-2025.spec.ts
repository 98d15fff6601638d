import { beforeAll, describe, expect, it } from '@jest/globals';
import { validateData } from '#standard';
import { readFixture, words, type FixtureReading } from '../../../../../test/support/import-fixture.js';

describe('the US federal inventory', () => {
  let read: FixtureReading;
  beforeAll(async () => {
    read = await readFixture('us-omb-2025', 'us-omb-2025.csv');
  });

  it('reads every row it can and says where it cannot', () => {
    expect(read.entries).toHaveLength(8);
    expect(read.refused).toEqual([{ kind: 'refused', line: 11, reason: 'has 5 columns, but the header has 36' }]);
  });

  it('gives what the standard takes', () => {
    const problems = [...read.entries, ...read.named].flatMap(({ kind, data }) => validateData(kind, data));
    expect(problems).toEqual([]);
  });

  it('finds a home for the answers', () => {
    expect(read.entries[0]?.data).toMatchObject({
      status: 'in-use',
      policyDomains: ['parking-and-traffic'],
      techniques: ['deep-learning'],
      keywords: ['Transportation', 'Computer Vision'],
      startDate: '2024-10-01',
      developedBy: 'both',
      usesPersonalData: 'no',
      riskClassifications: [{ scheme: 'us-omb', riskClass: 'us-high-impact' }],
      contact: { email: 'lanterns@examples.gov' },
      datasets: [{ role: 'training', url: 'https://data.examples.gov/quays' }],
      impactAssessments: [
        { type: 'general-impact-assessment', status: 'in-progress' },
        { type: 'privacy-impact-assessment', status: 'not-done' },
      ],
      independentReview: { done: 'yes' },
      objection: { how: { en: { text: 'Appeal Process Established' } } },
    });
    expect(words(read.entries[0], 'remark', 'en')).toContain('General Support System');
  });

  it('keeps a text over the limit whole, in the long description', () => {
    const whole = words(read.entries[0], 'longDescription', 'en') ?? '';
    const goal = words(read.entries[0], 'goal', 'en') ?? '';
    expect(goal.length).toBeLessThanOrEqual(2500);
    expect(goal).toMatch(/\.$/);
    expect(whole).toContain(goal);
    expect(whole).toContain('Sentence number 39');
    expect(read.losses.notes['long-text']?.lines).toEqual([2]);
  });

  it('tells the ways of not answering apart', () => {
    const [first, second] = read.entries;
    expect(first?.data['unanswered']).toMatchObject({
      fallback: { kind: 'not-applicable' },
      protectedAttributes: { kind: 'not-applicable', because: { en: { text: 'k) None of the above' } } },
      legalBases: { kind: 'not-asked' },
    });
    expect(second?.data['unanswered']).toMatchObject({
      goal: { kind: 'not-known' },
      objection: { kind: 'not-applicable' },
    });
  });

  it('keeps sentences where something else was asked', () => {
    const second = read.entries[1];
    expect(second?.data).toMatchObject({
      impactAssessments: [{ type: 'privacy-impact-assessment', url: 'https://www.examples.gov/pia' }],
      protectedAttributes: [
        { attribute: 'age' },
        { attribute: 'other', reason: { en: { text: 'Shoe size of the sailor' } } },
      ],
      startDate: '2025-07',
    });
    const remark = words(second, 'remark', 'en');
    expect(remark).toContain('Not publicly available - Government internal use code');
    expect(remark).toContain('Not applicable - Proprietary vendor data');
    expect(remark).toContain('Vendor: Open Source');
  });

  it('stores no name and no mailbox of a person', () => {
    expect(JSON.stringify(read.rows)).not.toMatch(/Wilhelmina|wilhelmina/);
    expect(read.losses.notes['personal-contact']).toMatchObject({ count: 2, lines: [4, 5] });
  });

  it('makes keys that follow from the row alone', async () => {
    const keys = read.entries.map(({ sourceKey }) => sourceKey);
    expect(keys.slice(0, 2)).toEqual(['dox/DOX-1', 'dox/DOX-2']);
    expect(keys[2]).toMatch(/^dox\/DOX-3~[0-9a-f]{12}$/);
    expect(keys[3]).toMatch(/^dox\/DOX-3~[0-9a-f]{12}$/);
    expect(new Set(keys.slice(0, 6)).size).toBe(6);
    // Two rows that say the same are the same: the run refuses the second.
    expect(keys[6]).toBe(keys[5]);
    const again = await readFixture('us-omb-2025', 'us-omb-2025.csv');
    expect(again.entries.map(({ sourceKey }) => sourceKey)).toEqual(keys);
  });

  it('names agencies, bureaus and vendors once each', () => {
    expect([...new Set(read.named.map(({ kind, sourceKey }) => `${kind} ${sourceKey}`))]).toEqual([
      'organisation dox',
      'organisation dox/harbour-office-ho',
      'supplier brightwick-inc',
      'supplier harbour-optics',
      'organisation dox/weather-room',
      'organisation nbx',
      'organisation nbx/paint-shop',
    ]);
    expect(words(read.entries[7], 'name', 'en')).toBe('NBX-9');
  });

  it('reports what has no home', () => {
    expect(read.losses.columns['have_ato']).toMatchObject({ filled: 1, 'in-remark': 1 });
    expect(read.losses.columns['contact_email']).toMatchObject({ filled: 4, mapped: 2, 'not-imported': 2 });
    expect(read.losses.neededButEmpty['goal']).toEqual({ blank: 6, notAsked: 0 });
    expect(read.losses.neededButEmpty['legalBases']).toEqual({ blank: 0, notAsked: 8 });
  });
});
