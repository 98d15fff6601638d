import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CARD_PARTS, RecordReader, type CardPart, type RecordExtra, type RecordSort } from '#application';
import { PersistenceModule } from '#persistence';
import { anEntry, english } from '../support/an-entry.js';
import { openRegisterWriter, type RegisterWriter } from '../support/register-writer.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let register: RegisterWriter;
/** One connection only: whatever is prepared under a name meets whatever was prepared before. */
let single: INestApplicationContext;
let reader: RecordReader;
let ids: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  register = await openRegisterWriter(database.url);
  const city = await register.addCity('zeewijk');
  const records = ['One', 'Two'].map((name) => ({
    kind: 'algorithm' as const,
    sourceKey: name,
    sourceUrl: null,
    data: anEntry({ name: english(name) }),
  }));
  const moved = await register.moveIn.moveIn({ registerId: city.id, records }, 'test');
  ids = moved.map(({ recordId }) => recordId);
  for (const id of ids) await register.publish.publish(id, 'test');
  const settings = {
    url: database.url,
    poolSize: 1,
    keysFolder: '/nonexistent',
    marksFolder: '/nonexistent',
    publicUrl: 'https://us.example',
  };
  single = await NestFactory.createApplicationContext(PersistenceModule.forRoot(settings), { logger: false });
  reader = single.get(RecordReader);
});
afterAll(async () => {
  await single.close();
  await register.close();
  await database.drop();
});

/** Every choice of parts, the largest first: its name is the longest, and what is cut off of it would be taken for all. */
const CHOICES: readonly (readonly CardPart[])[] = Array.from({ length: 2 ** CARD_PARTS.length }, (_, bits) =>
  CARD_PARTS.filter((_part, i) => bits & (1 << i)),
).reverse();

/** What each part brings along. */
const BRINGS: Readonly<Record<CardPart, string>> = {
  description: 'shortDescription',
  organisation: 'organisationUri',
  'organisation-name': 'organisationName',
  product: 'productUri',
  links: 'departmentId',
  topics: 'policyDomains',
  'first-publication': 'firstPublishedAt',
};

function partsOf(card: object | undefined): CardPart[] {
  return CARD_PARTS.filter((part) => card && BRINGS[part] in card);
}

describe('statements on one connection', () => {
  it('give to every look-up what it asked for, whatever was asked before', async () => {
    for (const parts of CHOICES) {
      const cards = await reader.findMany(ids, parts);
      expect(cards.map(partsOf)).toEqual([parts, parts]);
    }
  });

  it('give to every list what it asked for', async () => {
    const sorts: readonly RecordSort[] = ['changed-newest', 'changed-oldest', 'name'];
    for (const sort of sorts)
      for (const limit of [21, 6])
        for (const parts of CHOICES) {
          const cards = await reader.list('algorithm', {}, { sort, limit, after: null, parts });
          expect(cards.map(partsOf)).toEqual([parts, parts]);
        }
  });

  it('give to every reader of one record what came along', async () => {
    const extras: readonly (readonly RecordExtra[])[] = [['answers', 'register'], ['answers'], ['register'], []];
    for (const chosen of extras) {
      const found = await reader.find({ by: 'id', id: ids[0] ?? '' }, chosen);
      expect(Object.keys(found).filter((member) => member === 'answers' || member === 'register')).toEqual(chosen);
    }
  });
});
