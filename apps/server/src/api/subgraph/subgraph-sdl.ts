import { Kind, parse, print, printSchema, visit, type ConstDirectiveNode, type GraphQLSchema } from 'graphql';
import { ENTITIES } from './entities.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

const KEY: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'key' },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'fields' }, value: { kind: Kind.STRING, value: 'id' } },
  ],
};

/** What a gateway reads to compose this schema with others: the public one, with its keys. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema)), {
    ObjectTypeDefinition: (node) =>
      Object.hasOwn(ENTITIES, node.name.value) ? { ...node, directives: [...(node.directives ?? []), KEY] } : undefined,
  });
  return `${LINK}\n\n${print(document)}\n`;
}
