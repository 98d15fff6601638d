import { DataFactory as Rdf, Writer, type Quad_Object } from 'n3';
import { PREFIXES, type Resource, type Value } from './dcat-catalog.js';

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The description as Turtle. The same register always gives the same bytes. */
export function writeTurtle(resources: readonly Resource[]): Promise<string> {
  const writer = new Writer({ prefixes: { ...PREFIXES } });
  for (const { iri, types, properties } of resources) {
    const subject = Rdf.namedNode(iri);
    for (const type of types) writer.addQuad(Rdf.quad(subject, Rdf.namedNode(TYPE), Rdf.namedNode(expand(type))));
    for (const [name, ...values] of properties)
      for (const value of values) writer.addQuad(Rdf.quad(subject, Rdf.namedNode(expand(name)), termOf(value)));
  }
  return new Promise((resolve, reject) => {
    writer.end((error: unknown, text: string) => {
      if (error instanceof Error) reject(error);
      else resolve(text);
    });
  });
}

function termOf(value: Value): Quad_Object {
  if ('iri' in value) return Rdf.namedNode(value.iri);
  if ('datatype' in value) return Rdf.literal(value.text, Rdf.namedNode(expand(value.datatype)));
  return Rdf.literal(value.text, value.language);
}

function expand(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${PREFIXES[prefix] ?? ''}${local}`;
}
