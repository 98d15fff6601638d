import { parseNetwork } from './address-rule.js';

/** Whether a text is a network in CIDR form, such as `10.1.0.0/16`. */
export function isNetwork(text: string): boolean {
  try {
    parseNetwork(text);
    return true;
  } catch {
    return false;
  }
}
