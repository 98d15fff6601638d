import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { provesGuilt, type Evidence } from '#domain';
import { startServices } from '../bench/services/bench-services.js';
import { createCertificateAuthority } from '../support/certificate-authority.js';
import { DemoCity, type DemoPlan } from './demo-city.js';
import { openTlsFront, type TlsFront } from './tls-front.js';

/** None of these cities exists. */
const PLANS: readonly DemoPlan[] = [
  { slug: 'zeewijk', name: 'Zeewijk', entries: [['Tide gates', 'Opens and closes the gates of the old harbour.']] },
  { slug: 'bergen-hoog', name: 'Bergen Hoog', entries: [['Snow ploughs', 'Says which streets are cleared first.']] },
  {
    slug: 'oudewater',
    name: 'Oudewater',
    entries: [
      ['Benefit checks', 'Picks residents whose benefit is checked, by where they live.'],
      ['Library loans', 'Suggests books.'],
    ],
  },
];
/** What Oudewater would rather have said. */
const SMOOTHED: DemoPlan = {
  ...PLANS[2]!,
  entries: [
    ['Benefit checks', 'Picks residents whose benefit is checked, by lot.'],
    ['Library loans', 'Suggests books.'],
  ],
};
const LOOPBACK = ['--allow-network', '127.0.0.0/8', '--allow-network', '::1/128'];

const begun = performance.now();
const services = await startServices();
const fronts: TlsFront[] = [];
const cities: DemoCity[] = [];
let ending: Promise<void> | undefined;
const end = (): Promise<void> => (ending ??= stopAll());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end().then(() => process.exit(130)));
try {
  await tellStory();
  if (process.argv.includes('--stay')) {
    say('Everything stays up until you press Ctrl-C.');
    await new Promise(() => setInterval(() => undefined, 60_000));
  }
} finally {
  await end();
}

async function tellStory(): Promise<void> {
  const authority = createCertificateAuthority();
  const authorityFile = join(services.folder, 'authority.pem');
  writeFileSync(authorityFile, authority.certificate);
  for (const plan of PLANS) {
    const front = await openTlsFront(authority);
    fronts.push(front);
    const city = await DemoCity.found(plan, front, services, { life: 'first', authority: authorityFile });
    cities.push(city);
    await city.publish();
    await city.start();
    say(`${plan.name} publishes at ${city.base}`);
  }
  const [zeewijk, bergen, oudewater] = cities as [DemoCity, DemoCity, DemoCity];

  const following = performance.now();
  say('Zeewijk and Bergen Hoog follow the others, once the fingerprints were compared.');
  for (const follower of [zeewijk, bergen])
    for (const city of cities) if (city !== follower) await follow(follower, city);
  await until('Zeewijk finds what Oudewater publishes', async () => (await foundIn(zeewijk)).length === 1);
  const seconds = ((performance.now() - following) / 1000).toFixed(1);
  say(
    `Asked in Zeewijk, "benefit checks" finds the entry of Oudewater, ${seconds} s after the first key was compared:`,
  );
  show(await foundIn(zeewijk));

  say('Oudewater now sets up a new database with the old keys, in which its past reads better …');
  await oudewater.stop();
  const smoothed = await DemoCity.found(SMOOTHED, oudewater.front, services, {
    life: 'second',
    keys: oudewater.keysFolder,
    authority: authorityFile,
  });
  cities[2] = smoothed;
  await smoothed.publish();
  await smoothed.register('log', 'init', SMOOTHED.slug, '--yes');
  await smoothed.start();
  await until('Oudewater signs its new past', async () => (await headOf(smoothed)) !== null);

  for (const follower of [zeewijk, bergen]) {
    await follower.register('peers', 'visit', 'oudewater');
    await until(`${follower.plan.name} notices`, async () => (await evidenceOf(follower)).length > 0);
    const [proof] = await evidenceOf(follower);
    const verdict = proof && provesGuilt(proof) ? 'and its own bytes prove it' : 'which proves nothing';
    say(`${follower.plan.name} serves evidence at ${follower.front.url}/federation/v1/evidence, ${verdict}:`);
    if (proof?.kind === 'fork') show({ ...proof, hashes: `${proof.hashes.length} leaf hashes` });
  }
  say('What was verified stays to be seen, with a notice:');
  show(await foundIn(zeewijk));
  say(`Done in ${Math.round((performance.now() - begun) / 1000)} s.`);
}

/** The ritual: one console shows the fingerprint, the other says what it should be. */
async function follow(follower: DemoCity, city: DemoCity): Promise<void> {
  const told = (await follower.register('peers', 'add', city.base, ...LOOPBACK)) as { readonly fingerprint: string };
  const more = [...LOOPBACK, '--slug', city.plan.slug, '--fingerprint', told.fingerprint];
  await follower.register('peers', 'add', city.base, ...more);
  say(`  ${follower.plan.name} follows ${city.plan.name}, key ${told.fingerprint.slice(0, 24)}…`);
}

interface Found {
  readonly entry: { readonly uri: string; readonly provenance: object };
}

async function foundIn(city: DemoCity): Promise<readonly Found[]> {
  const { search } = await city.ask<{ search: { nodes: readonly Found[] } }>(
    `{ search(text: "benefit checks", filter: { registers: ["oudewater"] }) { nodes { entry { uri shortDescription { text }
       provenance { origin leafIndex checkpointSize state witnesses { name at } } } } } }`,
  );
  return search.nodes;
}

function evidenceOf(city: DemoCity): Promise<readonly Evidence[]> {
  return city.read('/federation/v1/evidence');
}

/** The root that a city signs now; null before it has signed anything. */
async function headOf(city: DemoCity): Promise<string | null> {
  const { text, isFound } = await city.readText(`/at/${city.plan.slug}/federation/v1/log/checkpoint`);
  return isFound ? (text.split('\n')[2] ?? null) : null;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`within a minute it did not come to pass: ${what}`);
    await sleep(250);
  }
}

async function stopAll(): Promise<void> {
  await Promise.all(cities.map((city) => city.stop()));
  for (const front of fronts) front.close();
  await services.stop();
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

function show(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
