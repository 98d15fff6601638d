import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** A document that came this often is worth compiling: that takes as long as a few runs. */
const RUNS_BEFORE_COMPILING = 3;
/** Compiled documents that are kept; a client has a handful, our own pages a few dozen. */
export const MOST_COMPILED = 50;

export interface Run {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: unknown;
}

/**
 * Runs documents against one schema. Those that come again and again are compiled to plain functions; a document that
 * nobody asked before goes through graphql-js, so that strangers cannot make us compile by asking in a thousand ways.
 */
export class DocumentRunner {
  /** A document is the same object for the same text as long as whoever parsed it remembers it. */
  readonly #seen = new WeakMap<DocumentNode, number>();
  /** By document, then by operation; `null` for what cannot be compiled. Oldest first. */
  readonly #compiled = new Map<DocumentNode, Map<string, CompiledQuery | null>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** How many documents are compiled and kept. */
  get size(): number {
    return this.#compiled.size;
  }

  async run(run: Run): Promise<ExecutionResult> {
    const compiled = this.#compiledFor(run);
    if (!compiled) return this.#interpret(run);
    const result = await compiled.query(undefined, run.context, { ...run.variables });
    // Values that do not fit their variables: graphql-js explains them better, and nothing has been read yet.
    if (result.data === undefined) return this.#interpret(run);
    // Errors first, as graphql-js has them.
    return result.errors ? { errors: result.errors.map(asUsual), data: result.data } : result;
  }

  #interpret({ document, operationName, variables, context }: Run): ExecutionResult | Promise<ExecutionResult> {
    return execute({
      schema: this.schema,
      document,
      contextValue: context,
      variableValues: variables ?? {},
      operationName: operationName ?? null,
    });
  }

  #compiledFor({ document, operationName }: Run): CompiledQuery | null {
    const name = operationName ?? '';
    const known = this.#compiled.get(document)?.get(name);
    if (known !== undefined) return known;
    const seen = (this.#seen.get(document) ?? 0) + 1;
    this.#seen.set(document, seen);
    return seen < RUNS_BEFORE_COMPILING ? null : this.#compile(document, name);
  }

  #compile(document: DocumentNode, name: string): CompiledQuery | null {
    const compiled = compileQuery(this.schema, document, name);
    const usable = isCompiledQuery(compiled) ? compiled : null;
    const operations = this.#compiled.get(document) ?? new Map<string, CompiledQuery | null>();
    operations.set(name, usable);
    this.#compiled.set(document, operations);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > MOST_COMPILED && oldest) this.#compiled.delete(oldest);
    return usable;
  }
}

/** Compiled documents give errors that are frozen and may lack members which every error of graphql-js has. */
function asUsual({ message, path, locations, originalError, extensions }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, {
    ...(path && { path }),
    ...(originalError && { originalError }),
    ...((extensions as object | undefined) && { extensions: { ...extensions } }),
  });
  return Object.defineProperty(error, 'locations', { value: locations, enumerable: locations !== undefined });
}
