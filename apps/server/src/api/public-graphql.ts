import { Injectable } from '@nestjs/common';
import { parse, validate, type DocumentNode, type GraphQLError } from 'graphql';
import { isFault } from './errors/present-error.js';
import { DocumentRunner } from './execution/document-runner.js';
import { LIMITS } from './limits/limits.js';
import { errorFor } from './limits/refusal.js';
import { RunLimits, TextLimits } from './limits/request-limits.js';
import { PublicContexts } from './public-contexts.js';
import { PublicSchema } from './public-schema.js';

/** The document was understood and refused, for a cursor that belongs elsewhere for example: the reader's address is wrong. */
export class GraphqlRefused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'GraphqlRefused';
  }
}

/**
 * Runs documents in process against the schema, the limits and the context that clients get over HTTP. Whatever a page
 * shows this way, anybody else can get too. Each document is parsed and checked once.
 */
@Injectable()
export class PublicGraphql {
  readonly #documents = new Map<string, DocumentNode>();
  readonly #textLimits = new TextLimits();
  #runLimits: RunLimits | null = null;
  #runner: DocumentRunner | null = null;

  constructor(
    private readonly schema: PublicSchema,
    private readonly contexts: PublicContexts,
  ) {}

  /** Gives the data; throws what failed, or `GraphqlRefused`. A page without half of its parts helps nobody. */
  async run<Data>(text: string, variables: Readonly<Record<string, unknown>>, requestId = 'page'): Promise<Data> {
    const document = this.#prepare(text);
    this.#runLimits ??= new RunLimits(this.schema.get());
    const refusal = this.#runLimits.refuse(document, null, variables);
    if (refusal) throw new GraphqlRefused([errorFor(refusal)]);
    this.#runner ??= new DocumentRunner(this.schema.get());
    const { data, errors = [] } = await this.#runner.run({
      document,
      variables,
      context: this.contexts.create(requestId),
    });
    const fault = errors.find(isFault);
    if (fault) throw fault.originalError ?? fault;
    if (errors.length > 0) throw new GraphqlRefused(errors);
    return data as Data;
  }

  /** Documents are committed files: one that does not fit the schema is a bug, found by the first test that runs it. */
  #prepare(text: string): DocumentNode {
    const known = this.#documents.get(text);
    if (known) return known;
    const refusal = this.#textLimits.refuse(text);
    if (refusal) throw errorFor(refusal);
    const document = parse(text, { maxLexicalTokens: LIMITS.tokens });
    const errors = validate(this.schema.get(), document);
    if (errors.length > 0) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
    this.#documents.set(text, document);
    return document;
  }
}
