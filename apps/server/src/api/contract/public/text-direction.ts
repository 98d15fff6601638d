import { TextDirection } from './text-status.enum.js';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

/** Which way the script of a language runs, by its BCP 47 tag. */
export function directionOf(language: string): TextDirection {
  return RIGHT_TO_LEFT.has(language.split('-', 1)[0] ?? '') ? TextDirection.RTL : TextDirection.LTR;
}
