import type { RecordData } from '#domain';
import { describe, expect, it } from '@jest/globals';
import type { IndexableEntry } from '../ports/change-feed.js';
import { facetsOf } from './entry-facets.js';

const named = (text: string) => ({ en: { text, status: 'person' } });

function entryWith(data: RecordData, changes: Partial<IndexableEntry> = {}): IndexableEntry {
  return {
    recordId: '1',
    version: 1,
    uri: 'https://a.example/id/algorithm/1',
    shortCode: null,
    register: { slug: 'zeewijk', kind: 'city', defaultLanguage: 'en' },
    data,
    mainLanguage: 'en',
    organisationId: null,
    productId: null,
    supplierIds: {},
    productKey: 'record:1',
    changedAt: new Date(0),
    ...changes,
  };
}

describe('the facets of an entry', () => {
  it('name a city for our own entries and a register for all', () => {
    expect(facetsOf(entryWith({}))).toMatchObject({ city: ['zeewijk'], register: ['zeewijk'], source: ['own'] });
    const copied = entryWith({}, { register: { slug: 'north', kind: 'mirror', defaultLanguage: 'nl' } });
    expect(facetsOf(copied)).toMatchObject({ city: [], register: ['north'], source: ['mirror'] });
  });

  it('hold the local id of what is a record here and the name of what is not', () => {
    const suppliers = [
      { id: 'a', supplier: { record: 'urn:a', name: named('Known') } },
      { id: 'b', supplier: { name: named('Unknown') } },
    ];
    const entry = entryWith(
      { organisation: { name: named('Town') }, suppliers },
      { organisationId: 'org', supplierIds: { 'urn:a': 'id-a' } },
    );
    expect(facetsOf(entry)).toMatchObject({ organisation: ['org'], supplier: ['id-a', 'name:Unknown'] });
  });

  it('count an assessment that was made, not one that was planned or waived', () => {
    const withStatus = (status: string) =>
      facetsOf(entryWith({ impactAssessments: [{ id: 'a', type: 'dpia', status }] })).hasAssessment;
    expect(withStatus('completed')).toEqual(['yes']);
    expect(withStatus('planned')).toEqual(['no']);
    expect(withStatus('waived')).toEqual(['no']);
  });

  it('count an objection route that leads somewhere', () => {
    expect(facetsOf(entryWith({ objection: { deadlineDays: 42 } })).hasObjectionRoute).toEqual(['no']);
    expect(facetsOf(entryWith({ objection: { url: 'https://a.example' } })).hasObjectionRoute).toEqual(['yes']);
  });
});
