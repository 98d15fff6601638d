import { describe, expect, it } from '@jest/globals';
import { troubleWithSearch } from '../../apps/launcher/src/check-search.js';
import { testSetting } from '../support/test-setting.js';

describe('a search server of one’s own', () => {
  const url = testSetting('TEST_MEILI_URL');

  it('is no trouble when it takes the key', async () => {
    expect(await troubleWithSearch(url, testSetting('TEST_MEILI_KEY'))).toBeNull();
    expect(await troubleWithSearch(`${url}/`, testSetting('TEST_MEILI_KEY'))).toBeNull();
  });

  it.each([
    ['refuses the key', () => url, /refuses the key; correct MEILI_KEY/],
    ['is something else', () => `${url}/elsewhere`, /is no Meilisearch \(status 404\); correct MEILI_URL/],
    ['does not answer', () => 'http://127.0.0.1:1', /cannot be reached \(.+\); start it or correct MEILI_URL/],
  ])('is told in one sentence when it %s', async (_, address, sentence) => {
    const trouble = await troubleWithSearch(address(), 'wrong');
    expect(trouble).toMatch(sentence);
    expect(trouble).toMatch(/until then the database answers searches/);
  });
});
