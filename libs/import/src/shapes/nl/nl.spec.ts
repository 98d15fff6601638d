import { beforeAll, describe, expect, it } from '@jest/globals';
import { validateData } from '#standard';
import { readFixture, words, type FixtureReading } from '../../../../../test/support/import-fixture.js';

describe('the Dutch bulk export', () => {
  let read: FixtureReading;
  beforeAll(async () => {
    read = await readFixture('nl-bulk-export', 'nl-bulk-export.json');
  });

  it('takes the newest Dutch text of each record and tells what it leaves out', () => {
    expect(read.entries.map(({ sourceKey }) => sourceKey)).toEqual([
      '70000001',
      '70000002',
      expect.stringMatching(/^gemeente-poortstad~[0-9a-f]{12}$/),
    ]);
    expect(read.refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('translation (ENG)'),
      expect.stringContaining('which is the newest'),
      'is not published at its source',
    ]);
  });

  it('gives what the standard takes', () => {
    expect([...read.entries, ...read.named].flatMap(({ kind, data }) => validateData(kind, data))).toEqual([]);
  });

  it('reads the oldest version of the standard', () => {
    expect(read.entries[0]?.data).toMatchObject({
      policyDomains: ['public-order-and-safety'],
      techniques: ['machine-learning'],
      status: 'in-use',
      areaScope: 'whole-city',
      reviewDue: '2021-10-26',
      publicPage: 'https://www.poortstad.example/scanboot',
      contact: { phone: '14 099' },
      oversightDescription: { nl: { text: 'Ja' } },
      performanceNote: { nl: { text: 'Negen van de tien boten worden herkend.' } },
      documents: [{ url: 'https://boot.example/app' }],
      unanswered: { objection: { kind: 'not-applicable' } },
    });
    expect(words(read.entries[0], 'shortDescription', 'nl')?.length).toBeLessThanOrEqual(400);
    const whole = words(read.entries[0], 'longDescription', 'nl');
    expect(whole).toContain('<https://poortstad.example/scanboot> voor een kaart waar 3 < 5');
    expect(whole).toContain('Zin 11 vertelt');
  });

  it('takes a flag that is the same on every row of 0.1 for no answer of the body', () => {
    expect(read.entries[0]?.data['impactAssessments']).toEqual([
      {
        id: 'dpia',
        type: 'dpia',
        summary: { nl: { text: 'In 2021 naar gekeken.'.replace('In', 'Er is in'), status: 'person' } },
      },
    ]);
    expect(read.losses.columns['mprd']).toMatchObject({ 'not-imported': 1 });
  });

  it('reads version 1.0 with its lists and its markup', () => {
    const entry = read.entries[1];
    expect(words(entry, 'goal', 'nl')).toBe(
      'Wie een vlag wil hangen, krijgt sneller antwoord.\n\n- eerst de straat\n- dan de wind & de vlag',
    );
    expect(entry?.data).toMatchObject({
      policyDomains: ['parking-and-traffic'],
      startDate: '2024-03',
      riskClassifications: [{ scheme: 'nl-publication-category', riskClass: 'nl-b-impactful' }],
      legalBases: [{ title: { nl: { text: 'Vlaggenverordening' } }, url: 'https://lokaal.example/vlaggen' }],
      legalBasisNote: { nl: { text: 'De raad heeft dit zo besloten.' } },
      impactAssessments: [
        { type: 'dpia', url: 'https://poortstad.example/dpia.pdf' },
        { type: 'other', summary: { nl: { text: 'Windproef' } } },
        { type: 'other', summary: { nl: { text: 'De toets wordt elk jaar herhaald.' } } },
      ],
      datasets: [{ id: 'gegevens' }, { url: 'https://wind.example' }],
      suppliers: [{ id: 'vlag-wimpel-bv' }, { id: 'mastbouw' }],
      keywords: ['Zeepbellen', 'vlag', 'wimpel', 'mast'],
      processingRegisterUrl: 'https://poortstad.example/verwerkingen/7',
      riskManagement: { nl: { text: 'Een vlag kan scheuren.' } },
      contact: { email: 'vlaggen@poortstad.example' },
    });
    expect(entry?.data['unanswered']).toMatchObject({ reviewDue: { kind: 'not-asked' } });
    expect(entry?.data['unanswered']).not.toHaveProperty('description');
  });

  it('takes yes and no where they were asked, and keeps no person', () => {
    expect(read.entries[2]?.data).toMatchObject({
      impactAssessments: [
        { type: 'dpia', status: 'completed' },
        { type: 'iama', status: 'not-done' },
      ],
      reviewDue: '2026-12-01',
      unanswered: { suppliers: { kind: 'not-known' } },
    });
    expect(JSON.stringify(read.rows)).not.toContain('puk');
  });

  it('knows what kind of body answers', () => {
    expect(read.named.find(({ sourceKey }) => sourceKey === 'gemeente-poortstad')?.data['type']).toBe('municipality');
  });
});

describe('the reduced Dutch national list', () => {
  let read: FixtureReading;
  beforeAll(async () => {
    read = await readFixture('nl-national-list', 'nl-national-list.json');
  });

  it('keeps the address that each algorithm has at its source', () => {
    expect(read.entries.map(({ uri, sourceUrl }) => [uri, sourceUrl])).toEqual([
      ['https://algoritmes.example/nl/algoritme/90000001', 'https://algoritmes.example/nl/algoritme/90000001'],
      ['https://algoritmes.example/nl/algoritme/90000002', 'https://algoritmes.example/nl/algoritme/90000002'],
    ]);
    expect(read.refused.map(({ reason }) => reason)).toEqual(['is not an object with named values', 'has no id']);
  });

  it('never takes the collector’s flag for an answer', () => {
    expect(read.entries.every(({ data }) => !('impactAssessments' in data))).toBe(true);
    expect(read.losses.columns['impactassessment']).toMatchObject({ 'not-imported': 2 });
  });

  it('gives a long legal basis a title and keeps it whole', () => {
    const [short, long] = read.entries;
    expect(short?.data['legalBases']).toMatchObject([{ title: { nl: { text: 'Bruggenwet artikel 3' } } }]);
    expect(short?.data).not.toHaveProperty('legalBasisNote');
    expect(words(long, 'legalBasisNote', 'nl')).toContain('Lid 11 bepaalt');
    expect([...read.entries, ...read.named].flatMap(({ kind, data }) => validateData(kind, data))).toEqual([]);
    expect(long?.data['status']).toBe('in-use');
  });
});
