import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordData } from '#domain';
import { TypeormUnfoundQuestions } from '#persistence';
import { Languages } from '../../libs/search/src/language/languages.js';
import { UnfoundCounter } from '../../libs/search/src/unfound/unfound-counter.js';
import { english } from '../support/an-entry.js';
import { asking, copyEntries, keysFound, openSearchSetting, type SearchSetting } from './search-setting.js';

let setting: SearchSetting;

beforeAll(async () => {
  setting = await openSearchSetting();
  await copyEntries(setting, 'steden', {
    vergunning: dutch('Beoordeling parkeervergunning', 'Kijkt welke bewoner recht heeft op een vergunning.'),
    handhaving: dutch('Scanauto', 'Een scanauto controleert of er voor parkeren is betaald.', 'Gemeente Oost'),
    afval: dutch('Afvalinzameling plannen', 'Bepaalt wanneer een container wordt geleegd.'),
    bijstand: dutch('Rechtmatigheid uitkering', 'Kiest welke bijstandsuitkering opnieuw wordt bekeken.'),
    waarde: dutch('WOZ-waarde bepalen', 'Schat wat een huis waard is.'),
    welzijn: dutch('Wmo-melding verdelen', 'Verdeelt vragen om hulp in huis over de wijken.'),
    school: dutch('Loting middelbare school', 'Verdeelt leerlingen over de scholen, ook als een school vol is.'),
    terloops: dutch(
      'Rooster van de balie',
      'Maakt het rooster.',
      undefined,
      'Afvalinzameling komt hier niet aan te pas.',
    ),
  });
  await copyEntries(setting, 'towns', {
    benefits: { ...plain, name: english('Checking housing benefits'), goal: english('To find wrong payments.') },
    ice: { ...plain, name: english('Arrest predictions for ICE agents'), goal: english('To plan work.') },
    gritting: { ...plain, name: english('Gritting routes'), goal: english('Predicts where ice forms on roads.') },
  });
  await setting.index();
});
afterAll(() => setting.close());

const find = (text: string, languages = ['nl']) => keysFound(setting, setting.direct, { text, languages });
const ask = (text: string, changes = {}) => setting.direct.search(asking({ text, languages: ['nl'], ...changes }));

describe('a question is understood', () => {
  it('when it is misspelt, and the page says what was searched for', async () => {
    expect((await find('parkeervergunining'))[0]).toBe('vergunning');
    const { understanding } = await ask('parkeervergunining');
    expect(understanding).toMatchObject({
      searchedFor: 'parkeervergunning',
      corrections: [{ typed: 'parkeervergunining', word: 'parkeervergunning' }],
      coverage: 'all',
    });
  });

  it('as it was typed when that is what somebody wants', async () => {
    const page = await ask('parkeervergunining', { spelling: 'as-typed' });
    expect(page.understanding).toMatchObject({ searchedFor: null, corrections: [] });
  });

  it('when it is written as it sounds', async () => {
    expect((await find('beistandsuitkering'))[0]).toBe('bijstand');
  });

  it('when it says in everyday words what the register says officially', async () => {
    expect((await find('vuilnis'))[0]).toBe('afval');
    const { understanding } = await ask('vuilnis');
    expect(understanding?.words).toContainEqual(
      expect.objectContaining({ typed: 'vuilnis', how: 'everyday', as: expect.arrayContaining(['afvalinzameling']) }),
    );
  });

  it('when it has the parts of a compound, or the compound of the parts', async () => {
    expect((await find('vergunning parkeren'))[0]).toBe('vergunning');
    expect((await find('huishulp'))[0]).toBe('welzijn');
  });

  it('in every form of its words', async () => {
    expect((await find('scannende auto die parkeert'))[0]).toBe('handhaving');
    expect((await find('geloot voor de middelbare scholen'))[0]).toBe('school');
  });

  it('when it is a whole sentence', async () => {
    expect((await find('Wie bepaalt eigenlijk hoeveel mijn huis waard is?'))[0]).toBe('waarde');
  });

  it('by capitals: an acronym is no word', async () => {
    expect(await find('ICE', ['en'])).toEqual(['ice']);
    expect(await find('ice', ['en'])).toEqual(['gritting']);
    expect((await find('woz'))[0]).toBe('waarde');
    expect((await find('WMO'))[0]).toBe('welzijn');
  });

  it('in another language of the register than that of the page', async () => {
    expect((await find('housing benefit'))[0]).toBe('benefits');
    expect((await find('afval inzamelen', ['en']))[0]).toBe('afval');
  });
});

describe('an answer is honest', () => {
  it('when no entry has everything that was asked for', async () => {
    const { understanding, hits } = await ask('parkeervergunning luchthaven');
    expect(hits.length).toBeGreaterThan(0);
    expect(understanding?.coverage).toBe('some');
  });

  it('when the register has nothing: it finds nothing', async () => {
    for (const text of ['appeltaart bakken', 'zxqvbnt', 'uitslag voetbal zondag']) {
      const { hits, total, understanding } = await ask(text);
      expect({ text, hits, total }).toEqual({ text, hits: [], total: 0 });
      expect(understanding?.coverage).toBe('none');
    }
  });

  it('about what an entry is for: one that names a topic in passing comes last', async () => {
    const keys = await find('afvalinzameling');
    expect(keys[0]).toBe('afval');
    expect(keys.slice(1)).not.toContain('afval');
  });

  it('by marking what matched in whatever form it stands there', async () => {
    const { hits } = await ask('vergunningen');
    const marked = hits[0]?.highlights.flatMap(({ parts }) => parts.filter(({ isMatch }) => isMatch));
    expect(marked?.map(({ text }) => text)).toEqual(['parkeervergunning', 'vergunning', 'vergunning']);
  });
});

describe('while somebody is typing', () => {
  const suggest = async (text: string) =>
    (await setting.direct.suggest({ text, languages: ['nl'], register: null, limit: 8 })).map(
      ({ kind, text: said }) => `${kind}: ${said}`,
    );

  it('suggests titles, bodies and everyday words', async () => {
    expect(await suggest('parkeerv')).toContain('entry: Beoordeling parkeervergunning');
    expect(await suggest('gemeente oo')).toContain('organisation: Gemeente Oost');
    expect((await suggest('vuiln')).some((one) => one.startsWith('everyday: vuilnis'))).toBe(true);
  });

  it('suggests what was meant when it is misspelt beyond what the engine forgives', async () => {
    expect(await suggest('aafvalinsameeling')).toContain('entry: Afvalinzameling plannen');
  });
});

describe('questions that found nothing', () => {
  it('are shown from five times, without numbers, and with words that may be meant', async () => {
    const unfound = new TypeormUnfoundQuestions(setting.dataSource);
    const counter = new UnfoundCounter(new Languages(), unfound, 1);
    const request = asking({ text: 'Waar staan de afvalbakken, BSN 123456782?', languages: ['nl-NL'] });
    const page = { ...(await ask('zxqvbnt')), hits: [] };
    for (let times = 1; times <= 5; times += 1) {
      expect(await unfound.list()).toEqual([]);
      counter.note(request, page);
      counter.note(request, page);
      await sleep(150);
    }
    const [shown] = await unfound.list();
    expect(shown).toMatchObject({ language: 'nl', times: 5 });
    expect(shown?.words).toContain('afvalbakken');
    expect(shown?.words).not.toMatch(/\d/);
    const [draft] = await setting.dictionary.suggest('nl');
    expect(draft).toMatchObject({ words: shown?.words });
    expect(draft?.official.length).toBeGreaterThan(0);
  });

  it('never fill the table, and keep what is asked most', async () => {
    const unfound = new TypeormUnfoundQuestions(setting.dataSource);
    const flood = Array.from({ length: 6_000 }, (_, i) => ({ language: 'nl', words: `woord ${String(i)}` }));
    await unfound.count(flood);
    const [row] = await setting.dataSource.query<{ rows: string }[]>('SELECT count(*) AS rows FROM unfound_question');
    expect(Number(row?.rows)).toBe(5_000);
    expect((await unfound.list())[0]?.times).toBe(5);
  });
});

const plain: RecordData = { datasets: [], legalBases: [], policyDomains: [] };

/** An entry in Dutch that says nothing else. */
function dutch(name: string, goal: string, organisation = 'Gemeente West', more = ''): RecordData {
  const text = (words: string) => ({ nl: { text: words, status: 'person' as const } });
  return {
    ...plain,
    name: text(name),
    shortDescription: text(goal),
    goal: text(goal),
    impactDescription: text('Er komt een brief.'),
    decisionSupported: text('Wat er daarna gebeurt.'),
    howItWorks: text(more || 'Met een model.'),
    organisation: { name: text(organisation) },
  };
}
