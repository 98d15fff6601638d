import { describe, expect, it } from '@jest/globals';
import { prefers } from './prefers.js';

describe('telling people from machines', () => {
  it.each([
    undefined,
    '',
    '*/*',
    'text/html',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'application/json;q=0.5, text/html',
  ])('takes "%s" for a person', (accept) => {
    expect(prefers(accept, 'people')).toBe(true);
  });

  it.each(['application/json', 'Application/JSON; charset=utf-8', 'text/html;q=0.5, application/json'])(
    'takes "%s" for a machine',
    (accept) => {
      expect(prefers(accept, 'machines')).toBe(true);
    },
  );
});
