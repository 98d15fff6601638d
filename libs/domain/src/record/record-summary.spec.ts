import { describe, expect, it } from '@jest/globals';
import { normaliseName, productKey, summarise } from './record-summary.js';

const text = (value: string) => ({ en: { text: value, status: 'person' as const } });
const record = { uri: 'https://a.example/id/algorithm/1', mirrored: 'own' } as const;

describe('the summary of a record', () => {
  it('reads what lists and links need', () => {
    const summary = summarise(
      'algorithm',
      {
        name: text('Parking  “Scan”'),
        shortDescription: text('Reads plates.'),
        mainLanguage: 'en',
        status: 'in-use',
        policyDomains: ['parking-and-traffic'],
        organisation: { record: 'https://a.example/id/organisation/2', name: text('City') },
        suppliers: [{ id: 's1', supplier: { name: text('Maker') } }],
      },
      'nl',
    );
    expect(summary).toMatchObject({
      mainLanguage: 'en',
      status: 'in-use',
      sortName: 'parking scan',
      suppliers: [{ name: text('Maker') }],
    });
  });

  it('takes the language of the name where the record names none', () => {
    expect(summarise('supplier', { name: text('Maker') }, 'nl').mainLanguage).toBe('en');
    expect(summarise('supplier', {}, 'nl')).toMatchObject({ mainLanguage: 'nl', sortName: '' });
  });
});

describe('what deployments of one product share', () => {
  const named = summarise('algorithm', { name: text('Anonymise'), product: { name: text('Blur It') } }, 'en');

  it('is the product, by address or by name', () => {
    expect(productKey({ ...named, product: { record: 'https://b.example/id/product/3', name: {} } }, record)).toBe(
      'product:https://b.example/id/product/3',
    );
    expect(productKey(named, record)).toBe('name:blur it');
  });

  it('is the title in a mirrored register, where products are seldom named', () => {
    const plain = { ...named, product: null };
    expect(productKey(plain, { ...record, mirrored: 'mirrored' })).toBe('title:anonymise');
    expect(productKey(plain, record)).toBe(`record:${record.uri}`);
  });
});

it('writes names that mean the same alike', () => {
  expect(normaliseName(' “Zivver”  E-Mail ')).toBe('zivver e-mail');
});
