import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import type { City } from '#application';
import { dcatCatalog } from './dcat-catalog.js';
import { writeJsonLd } from './write-json-ld.js';
import { writeTurtle } from './write-turtle.js';

const city: City = {
  id: 'c',
  kind: 'city',
  slug: 'zeewijk',
  name: { nl: { text: 'Zeewijk "aan zee"', status: 'person' }, en: { text: 'Zeewijk', status: 'person' } },
  country: 'NL',
  region: 'EU',
  defaultLanguage: 'nl',
  languages: ['nl', 'en'],
  licence: 'CC0-1.0',
  attribution: null,
  homepage: null,
  invented: true,
  prefix: 'https://algorithms.zeewijk.example/id/',
  prefixFrozenAt: null,
  hosts: ['algorithms.zeewijk.example'],
  logOrigin: 'algorithms.zeewijk.example/log/1',
  logKey: '',
  logNextKey: '',
  contact: { email: 'algorithms@zeewijk.example' },
};
const resources = dcatCatalog({ city, modified: new Date('2026-11-24T12:00:00Z') });

const shapes = join(process.env['REGISTER_STANDARDS'] ?? '/nowhere', 'dcat-ap-3/dcat-ap-SHACL.ttl');
const withShapes = existsSync(shapes) ? it : it.skip;
if (!existsSync(shapes)) console.warn('DCAT-AP shapes are not here: set REGISTER_STANDARDS to check against them.');

const parse = (turtle: string): Store => new Store(new Parser().parse(turtle));
const validate = (turtle: string) => new SHACLValidator(parse(readFileSync(shapes, 'utf8'))).validate(parse(turtle));

describe('the description for portals', () => {
  withShapes('fits DCAT-AP 3', async () => {
    const report = await validate(await writeTurtle(resources));
    const faults = report.results
      .filter(({ severity }) => severity.value.endsWith('Violation'))
      .map(({ focusNode, path, message }) => [focusNode.value, path.value, message.map(({ value }) => value)]);
    expect(faults).toEqual([]);
    expect(report.conforms).toBe(true);
  });

  withShapes('would not fit without a publisher with a name', async () => {
    const bent = resources.filter(({ types }) => !types.includes('foaf:Agent'));
    expect((await validate(await writeTurtle(bent))).conforms).toBe(false);
  });

  it('says the same in Turtle and in JSON-LD, with nothing to fetch', async () => {
    const store = parse(await writeTurtle(resources));
    type Written = { readonly '@id'?: string; readonly '@value'?: string };
    type Node = { readonly '@id': string; readonly '@type': string[] } & Record<string, Written[] | string | string[]>;
    const read = JSON.parse(writeJsonLd(resources)) as { '@context': Record<string, string>; '@graph': Node[] };
    const expand = (name: string) => name.replace(/^(\w+):/, (_, prefix: string) => read['@context'][prefix] ?? '');
    let count = 0;
    for (const { '@id': iri, '@type': types, ...properties } of read['@graph']) {
      count += types.length;
      for (const [name, values] of Object.entries(properties))
        for (const value of values as Written[]) {
          count += 1;
          const found = store.getObjects(DataFactory.namedNode(iri), DataFactory.namedNode(expand(name)), null);
          expect(found.map((one) => one.value)).toContain(value['@id'] ?? value['@value']);
        }
    }
    expect(store.size).toBe(count);
    expect(Object.values(read['@context']).every((value) => typeof value === 'string')).toBe(true);
  });
});
