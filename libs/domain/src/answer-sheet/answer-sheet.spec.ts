import { describe, expect, it } from '@jest/globals';
import { answerSheet } from './answer-sheet.js';

const en = (text: string) => ({ en: { text, status: 'person' } });
const reader = { languages: ['nl'], mainLanguage: 'en' };

function sheetOf(data: Record<string, unknown>, only?: string[]) {
  return answerSheet('algorithm', data, reader, {}, only).flatMap(({ fields }) => fields);
}

describe('the sheet of a record', () => {
  it('says codes in words of the reader and texts in their own language', () => {
    const [status, goal] = sheetOf({ status: 'in-use', goal: en('To help.') }, ['status', 'goal']).reverse();
    expect([status, goal].map((field) => field?.items[0]?.lines[0])).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ text: 'In gebruik', language: null }),
        expect.objectContaining({ text: 'To help.', language: 'en' }),
      ]),
    );
  });

  it('keeps the items of a list apart, with a label for each part', () => {
    const data = {
      legalBases: [
        { id: 'a', title: en('Act'), url: 'https://law.example/a' },
        { id: 'b', title: en('Bylaw') },
      ],
    };
    const [field] = sheetOf(data, ['legalBases']);
    expect(field?.items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(field?.items[0]?.lines.map(({ text, href }) => [text, href])).toEqual([
      ['Act', null],
      ['https://law.example/a', 'https://law.example/a'],
    ]);
  });

  it('shows what the city should have answered as open, and leaves blank optional questions out', () => {
    const states = new Map(sheetOf({}).map(({ key, state }) => [key, state]));
    expect(states.get('goal')).toBe('blank');
    expect(states.has('remark')).toBe(false);
  });

  it('gives the reason in place of an answer', () => {
    const unanswered = { decisionFactors: { kind: 'withheld', ground: en('Ongoing case.'), until: '2027' } };
    expect(sheetOf({ unanswered }, ['decisionFactors'])[0]).toMatchObject({
      state: 'withheld',
      reason: { text: 'Ongoing case.' },
      until: '2027',
      items: [],
    });
  });

  it('links a reference to its record, but not to an address that no browser opens', () => {
    const lineOf = (record: string) =>
      sheetOf({ product: { record, name: en('Reader') } }, ['product'])[0]?.items[0]?.lines[0];
    expect(lineOf('https://a.example/id/product/1')).toMatchObject({
      text: 'Reader',
      href: 'https://a.example/id/product/1',
    });
    expect(lineOf('urn:register-mirror:nl:product:1')).toMatchObject({ href: null });
  });
});
