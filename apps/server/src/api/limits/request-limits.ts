import {
  getOperationAST,
  GraphQLError,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileCost, costOf, HUNDREDTHS, pageSizes, type CostNode, type Variables } from './document-cost.js';
import { refuseShape } from './document-shape.js';
import { LIMITS } from './limits.js';
import type { Refusal } from './refusal.js';
import { refuseLiterals, refuseValues } from './unreadable-values.js';

/** How many texts are remembered as fit; a client has a handful, a site a few dozen. */
const REMEMBERED = 1_000;

/** Refuses text for its length or its shape before it is validated, and remembers what was fit. */
export class TextLimits {
  readonly #fit = new Set<string>();

  refuse(text: string): Refusal | null {
    if (this.#fit.has(text)) return null;
    const refusal = refuseText(text);
    if (!refusal) this.#remember(text);
    return refusal;
  }

  #remember(text: string): void {
    const [oldest] = this.#fit;
    if (this.#fit.size >= REMEMBERED && oldest !== undefined) this.#fit.delete(oldest);
    if (text.length <= LIMITS.tokens * 10) this.#fit.add(text);
  }
}

/** Refuses what would cost too much to run. Reads a document's costs once; each request then only adds up. */
export class RunLimits {
  readonly #compiled = new WeakMap<OperationDefinitionNode, CostNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  refuse(document: DocumentNode, operationName: string | null | undefined, variables: Variables): Refusal | null {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const unreadable = refuseValues(variables);
    if (unreadable) return unreadable;
    const cost = this.#costs(document, operation);
    for (const size of pageSizes(cost, variables)) if (size < 1 || size > LIMITS.page) return pageRefusal(size);
    return costOf(cost, variables, LIMITS.cost * HUNDREDTHS) > LIMITS.cost * HUNDREDTHS ? COSTLY : null;
  }

  #costs(document: DocumentNode, operation: OperationDefinitionNode): CostNode {
    const known = this.#compiled.get(operation);
    if (known) return known;
    const cost = compileCost(this.schema, document, operation);
    this.#compiled.set(operation, cost);
    return cost;
  }
}

function refuseText(text: string): Refusal | null {
  try {
    const document = parse(text, { maxLexicalTokens: LIMITS.tokens, noLocation: true });
    return refuseShape(document) ?? refuseLiterals(document);
  } catch (error) {
    // Whoever runs the text says what is wrong with its syntax; the limit is ours to explain.
    return error instanceof GraphQLError && error.message.includes('tokens') ? LONG : null;
  }
}

const LONG: Refusal = {
  code: 'TOO_MANY_TOKENS',
  message: `This query has more than ${LIMITS.tokens} words and signs. Split it into several requests.`,
};

const COSTLY: Refusal = {
  code: 'QUERY_TOO_COSTLY',
  message: `This query would cost more than ${LIMITS.cost} points. Ask for smaller pages, fewer nested lists or fewer fields.`,
};

function pageRefusal(size: number): Refusal {
  return {
    code: 'PAGE_SIZE',
    message: `A page has from 1 to ${LIMITS.page} places; this query asks for ${size}. Use \`after\` to go on.`,
  };
}
