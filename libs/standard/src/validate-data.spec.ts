import { describe, expect, it } from '@jest/globals';
import { validateData } from './validate-data.js';

const words = (text: string) => ({ en: { text, status: 'person' } });
const problemsOf = (data: unknown) => validateData('algorithm', data).map(({ code, path }) => `${code} ${path}`);

describe('validateData', () => {
  it('has nothing to say about data that fits, however little it is', () => {
    expect(problemsOf({})).toEqual([]);
    expect(
      problemsOf({
        name: { en: { text: 'Parking', status: 'person' }, ar: { text: 'مواقف السيارات', status: 'machine' } },
        organisation: {
          record: 'https://city.example/id/organisation/1',
          name: words('City'),
          identifiers: [{ scheme: 'oin', value: '1' }],
        },
        reviewDue: '2028-02-29',
        scaleCount: 12,
        overrideRate: { percentage: '0.87' },
        legalBases: [{ id: 'b1', title: words('Parking by-law') }],
        unanswered: {
          goal: { kind: 'not-known' },
          'overrideRate.period': { kind: 'withheld', ground: words('Law'), until: '2027', decidedBy: words('Mayor') },
          risks: { kind: 'not-applicable', because: words('None') },
          datasets: { kind: 'not-asked' },
        },
      }),
    ).toEqual([]);
  });

  it('names the place, what was found and what is expected', () => {
    expect(
      validateData('algorithm', { legalBases: [{ id: 'b1', title: { en: { text: 7, status: 'person' } } }] }),
    ).toEqual([
      {
        code: 'wrong-type',
        path: '/legalBases/0/title/en/text',
        field: 'legalBases',
        found: '7',
        expected: 'a text in quotes',
      },
    ]);
  });

  it('reports everything at once', () => {
    expect(problemsOf({ nonsense: 1, status: 'gone', name: null, keywords: [] })).toEqual([
      'unknown-field /nonsense',
      'unknown-code /status',
      'wrong-type /name',
      'empty /keywords',
    ]);
  });

  it.each([
    ['2026', true],
    ['2026-12', true],
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13', false],
    ['26-01', false],
    ['2026-1-1', false],
  ])('knows that the date %s is %s', (reviewDue, valid) => {
    expect(problemsOf({ reviewDue })).toEqual(valid ? [] : ['wrong-form /reviewDue']);
  });

  it.each([
    ['https://city.example/a b', false],
    ['ftp://city.example', false],
    ['javascript:alert(1)', false],
    ['https://', false],
    ['https://user:secret@city.example/', false],
    ['https://city.example:99999/', false],
    ['http://city.example/?q=ü#top', true],
    ['https://gemeente.example', true],
  ])('knows that the address %s is %s', (publicPage, valid) => {
    expect(problemsOf({ publicPage })).toEqual(valid ? [] : ['wrong-form /publicPage']);
  });

  it.each([
    ['en', true],
    ['zh-Hant', true],
    ['pt-BR', true],
    ['EN', false],
    ['nl_NL', false],
    ['english', false],
    // Canonical form: the old code for Hebrew is "he" today.
    ['iw', false],
  ])('knows that the language tag %s is %s', (mainLanguage, valid) => {
    expect(problemsOf({ mainLanguage })).toEqual(valid ? [] : ['wrong-form /mainLanguage']);
  });

  it.each([['1'], ['-0.5'], ['100'], ['0.870']])('takes the decimal %s as a text', (percentage) => {
    expect(problemsOf({ metrics: [{ id: 'm', name: words('x'), value: percentage }] })).toEqual([]);
  });

  it.each([['1,5'], ['01'], ['.5'], ['1e3'], ['+1']])('refuses the decimal %s', (percentage) => {
    expect(problemsOf({ metrics: [{ id: 'm', name: words('x'), value: percentage }] })).toEqual([
      'wrong-form /metrics/0/value',
    ]);
  });

  it('refuses numbers that other software would change on the way', () => {
    expect(problemsOf({ scaleCount: 2 ** 53 })).toEqual(['wrong-type /scaleCount']);
    expect(problemsOf({ scaleCount: 0.5 })).toEqual(['wrong-type /scaleCount']);
    expect(problemsOf({ scaleCount: '5' })).toEqual(['wrong-type /scaleCount']);
  });

  it('counts characters, not code units', () => {
    expect(problemsOf({ name: words('🅿'.repeat(250)) })).toEqual([]);
    expect(problemsOf({ name: words('🅿'.repeat(251)) })).toEqual(['too-long /name/en/text']);
  });

  it('refuses characters that have no place in a text', () => {
    expect(problemsOf({ goal: words('two\nlines\tand a tab') })).toEqual([]);
    expect(problemsOf({ goal: words('a\u0000b') })).toEqual(['wrong-form /goal/en/text']);
    expect(problemsOf({ goal: words('a\r\nb') })).toEqual(['wrong-form /goal/en/text']);
    expect(problemsOf({ goal: words('half a pair \ud83d') })).toEqual(['wrong-form /goal/en/text']);
    expect(problemsOf({ goal: words('  \n ') })).toEqual(['empty /goal/en/text']);
    expect(problemsOf({ keywords: ['two\nlines'] })).toEqual(['wrong-form /keywords/0']);
  });

  it('wants a stable id, once, on every item of a list', () => {
    expect(problemsOf({ legalBases: [{ title: words('Law') }] })).toEqual(['missing /legalBases/0']);
    expect(problemsOf({ legalBases: [{ id: 'a b', title: words('Law') }] })).toEqual(['wrong-form /legalBases/0/id']);
    expect(problemsOf({ legalBases: [{ id: 'a' }, { id: 'a' }] })).toEqual(['repeated /legalBases/1/id']);
  });

  it('refuses codes twice, and codes that stand alone beside others', () => {
    expect(problemsOf({ affectedGroups: ['tenants', 'tenants'] })).toEqual(['repeated /affectedGroups/1']);
    expect(problemsOf({ affectedGroups: ['tenants', 'no-people'] })).toEqual(['not-together /affectedGroups']);
  });

  it('refuses a class that another scheme knows', () => {
    const classOf = (scheme: string, riskClass: string) => ({ riskClassifications: [{ id: 'a', scheme, riskClass }] });
    expect(problemsOf(classOf('own', 'own-high'))).toEqual([]);
    expect(problemsOf(classOf('own', 'ai-act-high'))).toEqual(['wrong-scheme /riskClassifications/0/riskClass']);
    expect(problemsOf({ riskClassifications: [{ id: 'a', riskClass: 'ai-act-high' }] })).toEqual([]);
  });

  it('takes an answer or a reason for its absence, never both', () => {
    expect(problemsOf({ goal: words('x'), unanswered: { goal: { kind: 'not-known' } } })).toEqual([
      'answered-and-unanswered /unanswered/goal',
    ]);
    expect(
      problemsOf({ contact: { phone: '14 010' }, unanswered: { 'contact.phone': { kind: 'not-known' } } }),
    ).toEqual(['answered-and-unanswered /unanswered/contact.phone']);
    expect(problemsOf({ contact: { phone: '14 010' }, unanswered: { 'contact.post': { kind: 'not-known' } } })).toEqual(
      [],
    );
  });

  it('refuses reasons for fields that do not exist and of kinds that do not exist', () => {
    expect(problemsOf({ unanswered: { nonsense: { kind: 'not-known' } } })).toEqual([
      'unknown-field /unanswered/nonsense',
    ]);
    expect(problemsOf({ unanswered: { goal: { kind: 'secret' } } })).toEqual(['unknown-code /unanswered/goal/kind']);
    expect(problemsOf({ unanswered: { goal: { kind: 'not-known', because: words('x') } } })).toEqual([
      'unknown-field /unanswered/goal/because',
    ]);
  });

  it.each([[null], [[]], ['data'], [7], [undefined]])('refuses %p as data', (data) => {
    expect(problemsOf(data)).toEqual(['not-an-object ']);
  });

  it('is not fooled by names that every object has', () => {
    const data: unknown = JSON.parse('{"__proto__": 1, "constructor": 1, "contact": {"toString": 1}}');
    expect(problemsOf(data)).toEqual([
      'unknown-field /__proto__',
      'unknown-field /constructor',
      'unknown-field /contact/toString',
    ]);
  });

  it('knows the four kinds of records', () => {
    expect(validateData('product', { name: words('P'), techniques: [] }).length).toBeGreaterThan(0);
    expect(
      validateData('supplier', { name: words('S'), identifiers: [{ id: 'i', scheme: 'kvk', value: '1' }] }),
    ).toEqual([]);
    expect(validateData('organisation', { name: words('O'), partOf: { name: words('City') } })).toEqual([]);
  });
});
