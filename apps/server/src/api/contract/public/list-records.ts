import {
  CARD_PARTS,
  type CardPart,
  type OwnedList,
  type RecordCard,
  type RecordFilter,
  type RecordSort,
} from '#application';
import type { RecordKind } from '#domain';
import { registerEnumType } from '@nestjs/graphql';
import { pageOf, type Page } from './connection.js';
import type { PageArgs } from './page.args.js';
import type { PublicContext } from './public-context.js';
import { recordCursor, recordPosition } from './record-cursor.js';

export enum RecordOrder {
  CHANGED_DESC = 'changed-newest',
  CHANGED_ASC = 'changed-oldest',
  NAME_ASC = 'name',
}

registerEnumType(RecordOrder, {
  name: 'RecordOrder',
  description:
    'The order of a list. Lists are stable: what is added while you read never makes you miss or see twice what was there.',
  valuesMap: {
    CHANGED_DESC: { description: 'What changed last comes first.' },
    CHANGED_ASC: {
      description: 'What changed longest ago comes first: right for following a register from the beginning.',
    },
    NAME_ASC: { description: 'By name, in the language each record was written in.' },
  },
});

export interface RecordListing<Node> {
  readonly kind: RecordKind;
  readonly filter: RecordFilter;
  readonly sort: RecordSort;
  readonly page: PageArgs;
  readonly present: (card: RecordCard) => Node;
  /** What the nodes will be asked for; everything unless it is said. */
  readonly parts?: readonly CardPart[];
}

/** One page of public records: one statement, and one more only if somebody asks for the count. */
export async function listRecords<Node>(listing: RecordListing<Node>, context: PublicContext): Promise<Page<Node>> {
  const { kind, sort, page, present } = listing;
  const { records } = context.readers;
  const filter: RecordFilter = { states: ['published'], ...listing.filter };
  const after = recordPosition(sort, page.after);
  const cards = await records.list(kind, filter, {
    sort,
    after,
    limit: page.first + 1,
    parts: listing.parts ?? CARD_PARTS,
  });
  return pageOf(
    cards,
    page,
    present,
    (card) => recordCursor(sort, card),
    () => records.count(kind, filter),
  );
}

export interface OwnedListing<Node> {
  readonly kind: RecordKind;
  readonly by: OwnedList['by'];
  readonly owner: string;
  readonly sort: RecordSort;
  readonly page: PageArgs;
  readonly present: (card: RecordCard) => Node;
}

/**
 * One page of what belongs to a record or register. First pages of many owners are read together; whoever goes on
 * behind a cursor follows one list, and that is read by itself.
 */
export async function listOwned<Node>(listing: OwnedListing<Node>, context: PublicContext): Promise<Page<Node>> {
  const { kind, by, owner, sort, page, present } = listing;
  if (page.after != null) return listRecords({ kind, filter: { [by]: [owner] }, sort, page, present }, context);
  const key = { list: { kind, by, sort, limit: page.first + 1 }, owner };
  const cards = await context.ownedLists.load(key);
  return pageOf(
    cards,
    page,
    present,
    (card) => recordCursor(sort, card),
    () => context.ownedCounts.load(key),
  );
}
