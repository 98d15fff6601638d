import type { ValueOf } from './variable.js';
import type { variables } from './variables.js';

type Declared = typeof variables;

export type Settings = { readonly [Name in keyof Declared]: ValueOf<Declared[Name]> };

/** Gives the class below the types of its properties, which are declared once, in the table. */
const Declaration = Object as unknown as new () => Settings;

/** The checked settings of this process. A class, so that it serves as its own injection token. */
export class Config extends Declaration {
  constructor(settings: Settings) {
    super();
    Object.assign(this, settings);
    Object.freeze(this);
  }
}
