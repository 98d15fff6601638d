import { PREFIXES, type Resource, type Value } from './dcat-catalog.js';

/** The same description as JSON-LD. Its context stands in it: nobody has to fetch anything to read it. */
export function writeJsonLd(resources: readonly Resource[]): string {
  const graph = resources.map(({ iri, types, properties }) => ({
    '@id': iri,
    '@type': types,
    ...Object.fromEntries(properties.map(([name, ...values]) => [name, values.map(valueOf)])),
  }));
  return JSON.stringify({ '@context': PREFIXES, '@graph': graph });
}

function valueOf(value: Value): object {
  if ('iri' in value) return { '@id': value.iri };
  if ('datatype' in value) return { '@value': value.text, '@type': value.datatype };
  return 'language' in value ? { '@value': value.text, '@language': value.language } : { '@value': value.text };
}
