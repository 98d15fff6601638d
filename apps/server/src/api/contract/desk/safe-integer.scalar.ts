import { makeSafeInteger } from '../make-safe-integer.js';

export const SafeInteger = makeSafeInteger();
