/** Kinds of mistakes in the form of data. Whether the data is complete enough is another question. */
export type ProblemCode =
  | 'not-an-object'
  | 'unknown-field'
  | 'wrong-type'
  | 'empty'
  | 'missing'
  | 'too-long'
  | 'too-many'
  | 'out-of-range'
  | 'unknown-code'
  | 'wrong-form'
  | 'repeated'
  | 'not-together'
  | 'wrong-scheme'
  | 'answered-and-unanswered';

export interface Problem {
  readonly code: ProblemCode;
  /** JSON Pointer into the data, such as `/legalBases/0/title/nl/text`. */
  readonly path: string;
  /** Key of the field it is in; empty where the data as a whole is wrong. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

/** Collects what is wrong, so that a reader gets everything in one go. */
export class Findings {
  readonly problems: Problem[] = [];

  add(code: ProblemCode, path: string, found: unknown, expected: string): void {
    const field = unescape(path.split('/')[1] ?? '');
    this.problems.push({ code, path, field, found: describe(found), expected });
  }
}

/** One step further into the data. */
export function into(path: string, key: string | number): string {
  // Every value of every record comes through here, and next to no key needs escaping.
  if (typeof key === 'number' || !/[~/]/.test(key)) return `${path}/${String(key)}`;
  return `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function unescape(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

const SHOWN = 80;

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const written = (JSON.stringify(value) as string | undefined) ?? typeof value;
  return written.length > SHOWN ? `${written.slice(0, SHOWN)}… (${String(written.length)} characters)` : written;
}
