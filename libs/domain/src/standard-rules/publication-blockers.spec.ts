import { describe, expect, it } from '@jest/globals';
import { currentStandard } from '#standard';
import { composeContent } from '../content/compose-content.js';
import { contentSize } from './content-size.js';
import { BLOCKER_CODES, blockerMessage, findBlockers } from './publication-blockers.js';

const words = (text: string) => ({ en: { text, status: 'person' } });
const uri = 'https://city.example/id/product/1';
const codesOf = (data: object, kind: 'algorithm' | 'product' | 'organisation' = 'product') =>
  findBlockers(kind, { ...data }, { uri, region: 'EU' }).map(({ code, field }) => `${code} ${field}`);

describe('findBlockers', () => {
  it('finds nothing in a record that has what it needs', () => {
    expect(codesOf({ name: words('Parking') })).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    const codes = codesOf({}, 'algorithm');
    expect(codes).toEqual(
      expect.arrayContaining(['missing name', 'missing goal', 'missing contact', 'missing legalBases']),
    );
    expect(codes).not.toContain('missing objection');
  });

  it('asks for what other answers make necessary', () => {
    const codes = codesOf(
      { affectedGroups: ['tenants'], decisionEffect: 'legal', usesPersonalData: 'yes', status: 'pilot' },
      'algorithm',
    );
    expect(codes).toEqual(expect.arrayContaining(['missing objection', 'missing retention', 'missing aiActRole']));
  });

  it('takes an honest reason, except for what residents cannot do without', () => {
    const unanswered = {
      proportionality: { kind: 'not-known' },
      legalBases: { kind: 'not-known' },
      impactDescription: { kind: 'not-asked' },
      goal: { kind: 'not-known' },
      contact: { kind: 'withheld', ground: words('Law') },
    };
    const codes = codesOf({ unanswered }, 'algorithm');
    expect(codes).not.toContain('missing legalBases');
    expect(codes).toEqual(
      expect.arrayContaining(['not-asked impactDescription', 'core-not-answered goal', 'core-not-answered contact']),
    );
  });

  it('wants a reason for what does not apply and a ground for what is withheld', () => {
    const unanswered = { url: { kind: 'not-applicable' }, description: { kind: 'withheld', until: '2027' } };
    expect(codesOf({ name: words('P'), unanswered })).toEqual(['no-reason url', 'no-ground description']);
  });

  it('points to a part that an answer needs', () => {
    const legalBases = [{ id: 'a', article: '1' }];
    expect(codesOf({ legalBases }, 'algorithm')).toContain('missing-part legalBases');
  });

  it('wants at least one of the parts that could each do', () => {
    const blockersOf = (objection: object) =>
      findBlockers('algorithm', { objection }, { uri }).filter(({ field }) => field === 'objection');
    expect(blockersOf({ how: words('By letter') })).toEqual([]);
    const [lacking] = blockersOf({ decidedBy: words('The council') });
    expect(lacking).toEqual({ code: 'missing-part', field: 'objection', detail: { oneOf: 'steps, how, url' } });
    expect(lacking && blockerMessage(lacking, 'algorithm', 'en')).toMatch(/at least one of/);
  });

  it('refuses mailboxes of persons wherever they stand', () => {
    const codes = codesOf(
      { contact: { email: 'jan.jansen@stad.example' }, dataRights: { dataProtectionOfficer: 'fg@stad.example' } },
      'algorithm',
    );
    expect(codes.filter((code) => code.startsWith('personal-mailbox'))).toEqual(['personal-mailbox contact.email']);
  });

  it('passes on what is wrong with the form', () => {
    const [blocker] = findBlockers('product', { name: words('P'), url: 'nowhere' }, { uri });
    expect(blocker).toEqual({
      code: 'invalid',
      field: 'url',
      detail: { path: '/url', found: '"nowhere"', expected: expect.any(String), problem: 'wrong-form' },
    });
  });

  it('refuses dates that cannot follow each other, and a class of another scheme', () => {
    const codes = codesOf(
      {
        startDate: '2026-02-01',
        endDate: '2026-01',
        riskClassifications: [{ id: 'a', scheme: 'eurocities', riskClass: 'ai-act-high' }],
      },
      'algorithm',
    );
    expect(codes).toEqual(expect.arrayContaining(['dates-out-of-order endDate', 'wrong-scheme riskClassifications']));
  });

  it('survives data of any shape', () => {
    expect(codesOf({ contact: 'x', unanswered: 'y', legalBases: [null, 1] }, 'algorithm').length).toBeGreaterThan(0);
  });

  it('refuses a content that is too large, to the byte', () => {
    const limit = currentStandard().maxContentBytes;
    const name = words('P');
    const base = contentSize({ uri, kind: 'product' }, { name, x: '' });
    const data = (length: number) => ({ name, x: 'x'.repeat(length) });
    const sized = (length: number) => codesOf(data(length)).filter((code) => code.startsWith('too-large'));
    expect(sized(limit - base)).toEqual([]);
    expect(sized(limit - base + 1)).toEqual(['too-large ']);
    const content = composeContent({ uri, kind: 'product' }, data(limit - base), '0123456789abcdef'.repeat(2));
    expect(content.body.length).toBe(limit);
  });

  it('has a sentence for every code in both languages', () => {
    for (const code of BLOCKER_CODES) {
      const detail = { part: 'title', first: 'startDate', found: 'f', expected: 'e', size: '9', limit: '8' };
      for (const language of ['en', 'nl']) {
        const sentence = blockerMessage({ code, field: 'legalBases', detail }, 'algorithm', language);
        expect(sentence).not.toMatch(/[{}]|blocker\./);
      }
    }
  });

  it('names fields and parts by their labels', () => {
    const blocker = { code: 'missing-part' as const, field: 'legalBases', detail: { part: 'title' } };
    const fields = currentStandard().kinds.flatMap((kind) => kind.fields);
    const field = fields.find(({ key }) => key === 'legalBases');
    const sentence = blockerMessage(blocker, 'algorithm', 'nl');
    expect(sentence).toContain(field?.label.nl);
    expect(sentence).toContain(field?.fields?.find(({ key }) => key === 'title')?.label.nl);
  });
});
