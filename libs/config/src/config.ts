import type { ValueOf } from './variable.js';
import type { variables } from './variables.js';

type Declared = typeof variables;

export type Settings = { readonly [Name in keyof Declared]: ValueOf<Declared[Name]> };

/** Gives the class below its properties: they are declared once, in the table. */
const SettingsBase = class {
  constructor(settings: Settings) {
    Object.assign(this, settings);
  }
} as new (settings: Settings) => Settings;

/** The checked settings of this process. A class, so that it serves as its own injection token. */
export class Config extends SettingsBase {
  constructor(settings: Settings) {
    super(settings);
    Object.freeze(this);
  }
}
