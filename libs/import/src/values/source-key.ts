import { hash } from 'node:crypto';
import { normaliseName } from '#domain';

/** A key from a name: readable, and the same for names that mean the same. */
export function keyOfName(name: string): string {
  const normal = normaliseName(name);
  const slug = normal
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  // Long names share their beginnings, and names in other scripts leave no letters at all.
  return slug !== '' && slug.length <= 80 ? slug : `${slug.slice(0, 60)}~${shortHash([normal])}`;
}

/** Twelve signs that tell rows apart by their words. */
export function shortHash(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 12);
}
