import { createUnionType } from '@nestjs/graphql';
import { EntryType } from '../../contract/public/entry.type.js';
import {
  RecordErasedType,
  RecordNotFoundType,
  RecordWithdrawnType,
} from '../../contract/public/record-result.types.js';

export const EntryResult = createUnionType({
  name: 'EntryResult',
  description: 'An entry, or the reason why there is none to show.',
  types: () => [EntryType, RecordWithdrawnType, RecordErasedType, RecordNotFoundType] as const,
});
