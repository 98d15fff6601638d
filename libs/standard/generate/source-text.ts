/** A text as it is written in TypeScript source. Prettier chooses the quotes. */
export function literal(text: string): string {
  return JSON.stringify(text);
}

/** An import of those of the names that the source uses; nothing when it uses none. */
export function importOf(
  names: readonly string[],
  from: string,
  source: string,
  kind: 'import' | 'import type' = 'import',
): string {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(source)).sort();
  return used.length === 0 ? '' : `${kind} { ${used.join(', ')} } from '${from}';`;
}
