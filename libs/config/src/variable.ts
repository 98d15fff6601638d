/** What a text from the environment turned out to be. */
export type Parsed<Value> = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'wrong' };

/** One environment variable: all there is to know about it stands in its declaration. */
export interface Variable<Value> {
  readonly name: string;
  /** For the person who runs the register. */
  readonly description: string;
  /** What a right value looks like, to follow "expected". */
  readonly expected: string;
  readonly example: string;
  /** Taken when the variable is absent or empty; without one the variable must be given. */
  readonly fallback?: string;
  /** A secret has no default and its value is never repeated in a message. */
  readonly secret?: 'secret';
  parse(text: string): Parsed<Value>;
}

export type ValueOf<Declared> = Declared extends Variable<infer Value> ? Value : never;

/** Keeps the type of the value that the declaration parses to. */
export function variable<Value>(declaration: Variable<Value>): Variable<Value> {
  return declaration;
}
