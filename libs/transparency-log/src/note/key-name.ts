/** A name that can stand in a signature line: not empty, no white space of any script, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= 512 && name.isWellFormed() && !/[\s+\p{White_Space}\p{Cc}]/u.test(name);
}
