import { readFile } from 'node:fs/promises';
import { CreateCityService, RegisterReader, type NewCity, type Place } from '#application';
import type { Text } from '#domain';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { misused, refuse } from '../exit-codes.js';
import { collect, collectText, wordsOf } from '../read-options.js';
import { table } from '../terminal.js';

interface CityOptions {
  readonly name: Text;
  readonly country: string;
  readonly languages: readonly string[];
  readonly region?: string;
  readonly host?: readonly string[];
  readonly prefix?: string;
  readonly licence: string;
  readonly homepage?: string;
  readonly contactEmail?: string;
  readonly contactUrl?: string;
  readonly places?: string;
}

export function addCity(program: Command, cli: Cli): void {
  const city = program.command('city').description('the cities of this installation');
  addCreate(city, cli);
  const list = city.command('list').description('list the cities');
  cli.define(list, ['npx register city list', 'npx register city list --json'], (_, __, run) =>
    run.withRegister(async (app) => {
      const cities = (await app.get(RegisterReader).all()).filter((register) => register.kind === 'city');
      const rows = cities.map(({ slug, name, country, prefix, invented }) => [
        slug,
        wordsOf(name),
        country,
        prefix,
        invented ? 'invented' : '',
      ]);
      return { json: cities, text: rows.length === 0 ? 'There is no city yet.' : table(rows) };
    }),
  );
}

function addCreate(city: Command, cli: Cli): void {
  const command = city
    .command('create')
    .argument('<slug>', 'lower-case letters, digits and hyphens; the city stands under /at/<slug>')
    .description('set up a city with the keys of its log')
    .requiredOption('--name <language=words>', 'its name; repeat for each language', collectText)
    .requiredOption('--country <code>', 'ISO 3166-1 alpha-2, such as NL')
    .requiredOption('--languages <tags>', 'its languages, the main one first, such as nl,en', collect)
    .option('--region <code>', 'legal region whose rules hold, such as EU')
    .option('--host <name>', 'host name that shows this city; may be repeated', collect)
    .option('--prefix <url>', 'start of every record address, ending in /id/; frozen at the first publication')
    .option('--licence <spdx>', 'licence of its data', 'CC0-1.0')
    .option('--homepage <url>', 'page of the city')
    .option('--contact-email <address>', 'role mailbox for questions about the register')
    .option('--contact-url <url>', 'page for questions about the register')
    .option('--places <file>', 'JSON list of districts: [{"id", "name", "code"}]');
  const examples = [
    'npx register city create new-haven --name en="New Haven" --country US --languages en',
    'npx register city create gent --name nl="Stad Gent" --country BE --region EU --languages nl,en --host algoritmes.gent.example',
  ];
  cli.define<CityOptions>(command, examples, ([slug = ''], options, run) =>
    run.withRegister(async (app) => {
      const outcome = await app
        .get(CreateCityService)
        .create(await readCity(slug, options, run.config.publicUrl), 'command line');
      if (outcome.kind === 'slug-taken') throw refuse(`A register named ${slug} is here already; choose another slug.`);
      const { prefix, logOrigin, logKey } = outcome.city;
      const text = `Created ${slug}.\nRecord addresses begin with ${prefix}\nIts log is ${logOrigin}, its key ${logKey}`;
      return { json: outcome.city, text };
    }),
  );
}

async function readCity(slug: string, options: CityOptions, publicUrl: string): Promise<NewCity> {
  const [defaultLanguage] = options.languages;
  const [host] = options.host ?? [];
  const prefix = options.prefix ?? (host === undefined ? `${publicUrl}/at/${slug}/id/` : `https://${host}/id/`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw misused('A slug has lower-case letters, digits and hyphens: new-haven.');
  if (!/^[A-Z]{2}$/.test(options.country)) throw misused('The country is a code of two capitals, such as NL.');
  if (defaultLanguage === undefined) throw misused('Name at least one language.');
  if (!URL.canParse(prefix) || !prefix.endsWith('/id/'))
    throw misused('The prefix is a web address that ends in /id/.');
  if (new URL(prefix).href !== prefix) throw misused(`Write the prefix as browsers do: ${new URL(prefix).href}`);
  const contact = {
    ...(options.contactEmail !== undefined && { email: options.contactEmail }),
    ...(options.contactUrl !== undefined && { url: options.contactUrl }),
  };
  return {
    slug,
    name: options.name,
    country: options.country,
    region: options.region ?? null,
    defaultLanguage,
    languages: options.languages,
    licence: options.licence,
    attribution: options.name,
    homepage: options.homepage ?? null,
    invented: false,
    hosts: options.host ?? [],
    prefix,
    contact: Object.keys(contact).length > 0 ? contact : null,
    places: options.places === undefined ? [] : (JSON.parse(await readFile(options.places, 'utf8')) as Place[]),
  };
}
