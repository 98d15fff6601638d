import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLanguage, type Language } from './language.js';

/** Files by which an index is filled. */
const ANALYSING = ['language.json', 'stop-words.txt', 'acronyms.tsv'];

/** The languages of a folder, each read when it is first asked for. */
export class Languages {
  private readonly read = new Map<string, Language>();

  constructor(private readonly folder: string = languagesFolder()) {}

  /** Differs when a file that says how texts are analysed does; everyday words and question words are not of them. */
  digest(): string {
    const hash = createHash('sha256');
    for (const tag of readdirSync(this.folder).sort()) {
      for (const name of ANALYSING) {
        const path = join(this.folder, tag, name);
        if (existsSync(path)) hash.update(`${tag}/${name}\n`).update(readFileSync(path));
      }
    }
    return hash.digest('hex');
  }

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
