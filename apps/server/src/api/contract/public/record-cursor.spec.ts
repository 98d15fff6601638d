import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { recordCursor, recordPosition } from './record-cursor.js';

const card = {
  id: '01a20968-dc07-74ec-820b-7370e5cd5dee',
  sortName: 'parkeren — "vrij"',
  changedAt: new Date(1_763_900_000_123),
} as never;

describe('the cursor of a list', () => {
  it('brings back the place it was made of', () => {
    expect(recordPosition('changed-newest', recordCursor('changed-newest', card))).toEqual({
      value: '2025-11-23T12:13:20.123Z',
      id: '01a20968-dc07-74ec-820b-7370e5cd5dee',
    });
    expect(recordPosition('name', recordCursor('name', card))).toEqual({
      value: 'parkeren — "vrij"',
      id: '01a20968-dc07-74ec-820b-7370e5cd5dee',
    });
    expect(recordPosition('name', undefined)).toBeNull();
  });

  it('of one order is no place in another', () => {
    expect(() => recordPosition('name', recordCursor('changed-newest', card))).toThrow(GraphQLError);
    expect(() => recordPosition('changed-oldest', recordCursor('name', card))).toThrow(GraphQLError);
  });

  it('that somebody made up is refused in words, whatever it holds', () => {
    const made = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      fc
        .tuple(fc.constantFrom('n', 'c'), fc.string(), fc.string())
        .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
    );
    fc.assert(
      fc.property(made, fc.constantFrom('name' as const, 'changed-newest' as const), (cursor, sort) => {
        expect(() => recordPosition(sort, cursor)).toThrow(/does not belong to this list/);
      }),
    );
  });
});
