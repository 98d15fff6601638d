/** Just enough description of JSON to refuse a file of the standard that is not written as it should be. */
export type Shape = (value: unknown) => string | null;

export const text: Shape = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'a text is expected');
export const flag: Shape = (value) => (typeof value === 'boolean' ? null : 'true or false is expected');
export const count: Shape = (value) => (Number.isSafeInteger(value) ? null : 'a whole number is expected');
export const anything: Shape = () => null;

export function oneOf(allowed: readonly string[]): Shape {
  return (value) => (allowed.includes(value as string) ? null : `one of ${allowed.join(', ')} is expected`);
}

export function listOf(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return 'a list is expected';
    return firstFault(value.map((entry, index) => named(`[${String(index)}]`, item(entry))));
  };
}

export function mapOf(item: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return 'an object is expected';
    return firstFault(Object.entries(value).map(([key, entry]) => named(key, item(entry))));
  };
}

/** Names ending in `?` may be absent. Other names than these are refused: they are usually typing errors. */
export function object(members: Readonly<Record<string, Shape>>): Shape {
  const shapes = new Map(Object.entries(members).map(([name, shape]) => [name.replace('?', ''), shape]));
  const needed = Object.keys(members).filter((name) => !name.endsWith('?'));
  return (value) => {
    if (!isObject(value)) return 'an object is expected';
    const missing = needed.find((name) => !(name in value));
    if (missing !== undefined) return `"${missing}" is missing`;
    return firstFault(
      Object.entries(value).map(([key, entry]) =>
        named(key, (shapes.get(key) ?? (() => 'is not a known name'))(entry)),
      ),
    );
  };
}

/** English and Dutch at least. */
export const wording: Shape = (value) => mapOf(text)(value) ?? (isObject(value) ? missingLanguage(value) : null);

function missingLanguage(value: object): string | null {
  const missing = ['en', 'nl'].find((language) => !(language in value));
  return missing === undefined ? null : `"${missing}" is missing`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function named(name: string, fault: string | null): string | null {
  if (fault === null) return null;
  return fault.startsWith('[') || /^[\w-]+[.:[]/.test(fault) ? `${name}.${fault}` : `${name}: ${fault}`;
}

function firstFault(faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}
