import type { Parsed } from './variable.js';

interface Parser<Value> {
  readonly expected: string;
  parse(text: string): Parsed<Value>;
}

const WRONG = { kind: 'wrong' } as const;

export const plainText: Parser<string> = {
  expected: 'a text',
  parse: (text) => right(text),
};

export function wholeNumber(least: number, most: number): Parser<number> {
  return {
    expected: `a whole number from ${String(least)} to ${String(most)}`,
    parse: (text) => {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return number >= least && number <= most ? right(number) : WRONG;
    },
  };
}

export function oneOf<Choice extends string>(...choices: readonly Choice[]): Parser<Choice> {
  return {
    expected: choices.map((choice) => `"${choice}"`).join(' or '),
    parse: (text) => {
      const choice = choices.find((known) => known === text);
      return choice === undefined ? WRONG : right(choice);
    },
  };
}

export const onOrOff: Parser<boolean> = {
  expected: '"on" or "off"',
  parse: (text) => (text === 'on' || text === 'off' ? right(text === 'on') : WRONG),
};

/** A base address without a slash at its end, so that paths can be appended. */
export const webAddress: Parser<string> = {
  expected: 'an address that begins with http:// or https:// and has no query',
  parse: (text) => {
    const url = URL.parse(text);
    const isBase = url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
    return isBase ? right(text.replace(/\/+$/, '')) : WRONG;
  },
};

/** Several of them, or "none". */
export const webAddresses: Parser<readonly string[]> = {
  expected: '"none", or addresses that begin with http:// or https://, separated by commas',
  parse: (text) => {
    const parsed = text === 'none' ? [] : text.split(',').map((part) => webAddress.parse(part.trim()));
    const values = parsed.flatMap((one) => (one.kind === 'value' ? [one.value] : []));
    return values.length === parsed.length ? right(values) : WRONG;
  },
};

export const postgresAddress: Parser<string> = {
  expected: 'an address of the form postgresql://user:password@host:port/database',
  parse: (text) => {
    const url = URL.parse(text);
    return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1 ? right(text) : WRONG;
  },
};

export const memorySize: Parser<string> = {
  expected: 'a number with a unit, such as 512 MiB or 2 GiB',
  parse: (text) => (/^\d+ ?[KMG]iB$/.test(text) ? right(text) : WRONG),
};

/** Meilisearch takes these names for an index. */
export const indexName: Parser<string> = {
  expected: 'letters, digits, hyphens and underscores only',
  parse: (text) => (/^[A-Za-z0-9_-]{1,200}$/.test(text) ? right(text) : WRONG),
};

function right<Value>(value: Value): Parsed<Value> {
  return { kind: 'value', value };
}
