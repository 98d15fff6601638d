import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLanguage, type Language } from './language.js';

/** The languages of a folder, each read when it is first asked for. */
export class Languages {
  private readonly read = new Map<string, Language>();

  constructor(private readonly folder: string = languagesFolder()) {}

  /** The language of a BCP 47 tag; a region or script makes no difference. Never refuses a tag. */
  of(tag: string): Language {
    const [language = ''] = tag.toLowerCase().split('-', 1);
    const safe = /^[a-z]{2,3}$/.test(language) ? language : 'und';
    const known = this.read.get(safe);
    if (known) return known;
    const found = readLanguage(this.folder, safe);
    this.read.set(safe, found);
    return found;
  }
}

/** This file runs as source and compiled; the data lie beside the source. */
function languagesFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'libs/search/languages');
  }
  throw new Error('package.json is missing from this installation');
}
