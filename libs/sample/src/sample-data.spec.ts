import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findBlockers, type RecordData, type Text } from '#domain';
import { currentStandard, validateData, vocabularyOf } from '#standard';
import type { CityFile, RecordFile } from './sample-file.js';

const FOLDER = join(import.meta.dirname, '..', 'data');
const URI = 'https://sample.example/id/algorithm/01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** The day after which nothing of the sample happens. */
const WRITTEN = '2026-10-31';
/** Answers with parts that have happened by the time they are told. */
const PAST = ['incidents', 'systemChanges', 'fairnessTests', 'independentReview', 'preDeploymentTest'];

interface SampleOnDisk {
  readonly city: CityFile;
  readonly records: readonly RecordFile[];
  readonly entryNames: readonly { readonly file: string; readonly key: string }[];
}

const slugs = readdirSync(FOLDER).sort();
const cities = slugs.map(readCity);
const records = cities.flatMap(({ city, records: own }) => own.map((record) => ({ slug: city.slug, record })));
const known = new Set(records.map(({ slug, record }) => placeholder(slug, record)));

/** Every version of every record, with a name that tells where to look. */
const versions = cities.flatMap(({ city, records: own }) =>
  own.flatMap((record) =>
    record.versions.map(({ data }, index) => ({
      where: `${placeholder(city.slug, record)} version ${String(index + 1)}`,
      city,
      record,
      data,
    })),
  ),
);

describe('the sample', () => {
  it('keeps every city and every entry under its own name', () => {
    expect(cities.map(({ city }) => city.slug)).toEqual(slugs);
    expect(cities.flatMap(({ entryNames }) => entryNames.filter(({ file, key }) => file !== `${key}.json`))).toEqual(
      [],
    );
  });

  it('lies in three countries', () => {
    expect(new Set(cities.map(({ city }) => city.country)).size).toBe(3);
  });

  it('names every record once', () => {
    const names = records.map(({ slug, record }) => placeholder(slug, record));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('answers in the form of the standard', () => {
    expect(
      versions.flatMap(({ where, record, data }) => show(where, validateData(record.kind, resolved(data)))),
    ).toEqual([]);
  });

  it('could be published as it stands, version by version', () => {
    const blocked = versions.flatMap(({ where, city, record, data }) =>
      show(where, findBlockers(record.kind, resolved(data), { region: city.region, uri: URI })),
    );
    expect(blocked).toEqual([]);
  });

  it('refers only to records it has', () => {
    const named = versions.flatMap(({ where, data }) => stringsIn(data).map((text) => ({ where, text })));
    const withdrawals = records.flatMap(({ slug, record }) =>
      record.withdrawn?.replacedBy ? [{ where: placeholder(slug, record), text: record.withdrawn.replacedBy }] : [],
    );
    const lost = [...named, ...withdrawals].filter(({ text }) => text.startsWith('sample:') && !known.has(text));
    expect(lost).toEqual([]);
  });

  it('places entries only in districts of their own city', () => {
    const lost = versions.flatMap(({ where, city, data }) =>
      ((data['places'] ?? []) as readonly string[])
        .filter((id) => !city.places.some((place) => place.id === id))
        .map((id) => `${where}: ${id}`),
    );
    expect(lost).toEqual([]);
  });

  it('leads to no address that exists', () => {
    const hosts = cities.flatMap(({ city, records: own }) => stringsIn([city, own]).flatMap(hostsIn));
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });

  it('says in English too what an entry is about', () => {
    const silent = versions
      .filter(({ record }) => record.kind === 'algorithm')
      .flatMap(({ where, data }) =>
        [data['name'], data['shortDescription'], ...Object.values(data['inShort'] ?? {})]
          .filter((text) => (text as Text | undefined)?.['en'] === undefined)
          .map((text) => `${where}: ${JSON.stringify(text)}`),
      );
    expect(silent).toEqual([]);
  });

  it('tells what changed: no version repeats the one before it', () => {
    const repeated = records
      .filter(
        ({ record }) => new Set(record.versions.map(({ data }) => JSON.stringify(data))).size < record.versions.length,
      )
      .map(({ slug, record }) => placeholder(slug, record));
    expect(repeated).toEqual([]);
  });

  it('tells a story of years: each version after the one before it, none before what it tells of', () => {
    const days = records.flatMap(({ record }) => record.versions.map(({ date }) => date)).sort();
    expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day) || day > WRITTEN)).toEqual([]);
    expect(Number(days.at(-1)?.slice(0, 4)) - Number(days[0]?.slice(0, 4))).toBeGreaterThanOrEqual(3);
    const astray = records.flatMap(({ slug, record }) => {
      const told = [...record.versions.map(({ date }) => date), ...(record.withdrawn ? [record.withdrawn.date] : [])];
      const inOrder = told.every((day, i) => i === 0 || (told[i - 1] ?? '') < day);
      return inOrder ? [] : [`${placeholder(slug, record)}: ${told.join(', ')}`];
    });
    expect(astray).toEqual([]);
    const early = records.flatMap(({ slug, record }) =>
      record.versions.flatMap(({ date, data }) =>
        PAST.flatMap((key) => daysIn(data[key]))
          .filter((day) => day > date)
          .map((day) => `${placeholder(slug, record)} of ${date} tells of ${day}`),
      ),
    );
    expect(early).toEqual([]);
  });

  it.each(['status', 'decisionEffect'])('shows every value of %s', (key) => {
    const field = currentStandard()
      .kinds.flatMap((kind) => kind.fields)
      .find((candidate) => candidate.key === key);
    const shown = new Set(versions.map(({ data }) => data[key]));
    expect(
      field &&
        vocabularyOf(currentStandard(), field)
          .codes.map(({ code }) => code)
          .filter((code) => !shown.has(code)),
    ).toEqual([]);
  });

  it('has an entry that is suspended after an incident and one that is withdrawn and replaced', () => {
    const latest = records.map(({ record }) => record.versions.at(-1)?.data);
    expect(latest.some((data) => data?.['status'] === 'suspended' && data['incidents'] !== undefined)).toBe(true);
    expect(records.some(({ record }) => record.withdrawn?.replacedBy !== undefined)).toBe(true);
  });
});

/** Days (or months, or years) in the parts that tell when something was. */
function daysIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(daysIn);
  const { date } = (answer ?? {}) as { readonly date?: string };
  return date === undefined ? [] : [date];
}

function readCity(slug: string): SampleOnDisk {
  const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(FOLDER, slug, ...path), 'utf8')) as T;
  const files = readdirSync(join(FOLDER, slug, 'entries'));
  const entries = files.map((file) => read<RecordFile>('entries', file));
  const others = ['organisations.json', 'suppliers.json', 'products.json'].flatMap((file) => read<RecordFile[]>(file));
  return {
    city: read<CityFile>('city.json'),
    records: [...others, ...entries],
    entryNames: entries.map(({ sourceKey }, index) => ({ file: files[index] ?? '', key: sourceKey })),
  };
}

function placeholder(slug: string, record: RecordFile): string {
  return `sample:${slug}/${record.kind}/${record.sourceKey}`;
}

/** The data as it is after loading, when placeholders have become addresses. */
function resolved(data: RecordData): RecordData {
  const text = JSON.stringify(data).replaceAll(/"sample:([^"]+)"/g, '"https://sample.example/id/$1"');
  return JSON.parse(text) as RecordData;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function hostsIn(text: string): string[] {
  const addresses = [...text.matchAll(/https?:\/\/([^/\s?#]+)/g), ...text.matchAll(/[^\s@]+@([\w.-]+\w)/g)];
  return addresses.map((address) => address[1] ?? '');
}

function show(where: string, faults: readonly object[]): string[] {
  return faults.map((fault) => `${where}: ${JSON.stringify(fault)}`);
}
