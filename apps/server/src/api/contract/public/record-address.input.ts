import type { RecordAddress } from '#application';
import { parseShortCode } from '#domain';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('RecordAddress', { isOneOf: true, description: 'The ways to call a record. Give exactly one.' })
export class RecordAddressInput {
  @Field(() => ID, { nullable: true, description: 'The identifier of the record within this installation.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'The address by which the world knows the record.' })
  uri?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The short code from a letter, such as K7M3-QP2A. Small letters, spaces and O for 0 are understood. Entries only.',
  })
  shortCode?: string;
}

/** Null when a short code cannot be one. */
export function addressFrom({ id, uri, shortCode }: RecordAddressInput): RecordAddress | null {
  if (id !== undefined) return { by: 'id', id };
  if (uri !== undefined) return { by: 'uri', uri };
  const code = parseShortCode(shortCode ?? '');
  return code === null ? null : { by: 'short-code', shortCode: code };
}
