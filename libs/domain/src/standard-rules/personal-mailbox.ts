import { currentStandard, type PublicationRules, type Standard } from '#standard';

/**
 * Whether an address seems to belong to a person rather than to a role. Registers must not carry private persons, so
 * `firstname.lastname@` and free mail providers count as personal; words such as "info" or "privacy", in a dozen
 * languages, and the name of the organisation itself count as a role. One word alone says nothing and passes.
 */
export function looksLikePersonalMailbox(address: string, standard: Standard = currentStandard()): boolean {
  const { local, domain } = parts(address);
  const words = local.split(/[._-]+/).filter((word) => word !== '');
  const rules = standard.publication;
  if (words.some((word) => isRoleWord(word, rules) || isOfDomain(word, domain))) return false;
  if (rules.privateMailDomains.includes(domain)) return true;
  return words.length > 1 && /[._]/.test(local) && words.every((word) => /^\p{L}+\d{0,4}$/u.test(word));
}

// Inside a longer word only long role words count: "stadt" would excuse everybody called Neustadt.
const SUBSTRING_FROM = 6;

function isRoleWord(word: string, { roleWords }: PublicationRules): boolean {
  const letters = word.replace(/\d+$/, '');
  return roleWords.some((role) => role === letters || (role.length >= SUBSTRING_FROM && letters.includes(role)));
}

function isOfDomain(word: string, domain: string): boolean {
  const labels = domain.split('.').slice(0, -1);
  return word.length > 3 && labels.some((label) => label.includes(word));
}

function parts(address: string): { readonly local: string; readonly domain: string } {
  const plain = address.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const at = plain.lastIndexOf('@');
  return { local: plain.slice(0, at).replace(/\+.*$/, ''), domain: plain.slice(at + 1) };
}
