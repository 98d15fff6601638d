import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from './page-info.type.js';

/** One page of a list as Relay describes it. */
export interface Page<Node> {
  readonly edges: () => readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoType;
  /** A method: counting costs a statement of its own, which runs only for those who ask. */
  totalCount(): Promise<number>;
}

/** The GraphQL types of a list of such nodes; `what` names them in the descriptions. */
export function connectionOf<Node>(
  name: string,
  what: string,
  node: () => Type<Node> | (abstract new (...args: never[]) => Node),
): Type<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `One place in a list of ${what}.` })
  class EdgeType {
    @Field({
      description: 'Marks this place: pass it as `after` to go on behind it. It stays valid when others are added.',
    })
    readonly cursor!: string;

    @Field(node, { description: 'What stands at this place.' })
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${what}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The places of this page, each with its cursor.' })
    edges(): EdgeType[] {
      throw new Error('every page brings its own edges');
    }

    @Field(() => [node()], { description: 'The same without cursors.' })
    readonly nodes!: Node[];

    @Field(() => PageInfoType, { description: 'Whether there is more, and how to get it.' })
    readonly pageInfo!: PageInfoType;

    @Field(() => Int, {
      complexity: 5,
      description:
        'How many there are on all pages together. Counted only if you ask: leave it out where you do not need it.',
    })
    totalCount(): Promise<number> {
      throw new Error('every page brings its own count');
    }
  }

  return ConnectionType;
}

/** Makes a page of rows that were read with one more than asked for, which tells whether there is a next page. */
export function pageOf<Row, Node>(
  rows: readonly Row[],
  page: { readonly first: number; readonly after?: string | undefined },
  present: (row: Row) => Node,
  cursorOf: (row: Row) => string,
  totalCount: () => Promise<number>,
): Page<Node> {
  const shown = rows.length > page.first ? rows.slice(0, page.first) : rows;
  const nodes = shown.map(present);
  // Most readers take the nodes and the last cursor: the other cursors are made for those who ask for edges.
  const edges = () => shown.map((row, i) => ({ cursor: cursorOf(row), node: nodes[i] as Node }));
  const [first, last] = [shown.at(0), shown.at(-1)];
  const pageInfo = new PageInfoType(
    first === undefined ? null : cursorOf(first),
    last === undefined ? null : cursorOf(last),
    rows.length > page.first,
    page.after != null,
  );
  return { edges, nodes, pageInfo, totalCount };
}
