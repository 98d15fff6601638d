import type { MirrorDefaults } from '../../importer.js';

/** What every copy of the Dutch national register says about its source. */
export const DUTCH_MIRROR: MirrorDefaults = {
  name: {
    nl: { text: 'Het Algoritmeregister van de Nederlandse overheid', status: 'person' },
    en: { text: 'The Algorithm Register of the Dutch government', status: 'person' },
  },
  country: 'NL',
  defaultLanguage: 'nl',
  languages: ['nl'],
  licence: 'CC0-1.0',
  attribution: {
    nl: {
      text: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties en de genoemde organisaties',
      status: 'person',
    },
    en: { text: 'Dutch Ministry of the Interior and the organisations named', status: 'person' },
  },
  homepage: 'https://algoritmes.overheid.nl',
  sourceUrl: 'https://algoritmes.overheid.nl',
  sourceStandard: 'nl-1.0',
};
