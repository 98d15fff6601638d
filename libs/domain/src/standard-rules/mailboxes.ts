import type { FieldDefinition } from '#standard';
import type { RecordData } from '../record/record.js';
import { valuesAt } from './answers.js';

export interface Mailbox {
  /** Key of the field, or `field.part`. */
  readonly path: string;
  readonly address: string;
}

/** Every e-mail address that a record would make public. */
export function mailboxesIn(data: RecordData, fields: readonly FieldDefinition[], within = ''): Mailbox[] {
  return fields.flatMap((field) => {
    const path = `${within}${field.key}`;
    if (field.fields) return mailboxesIn(data, field.fields, `${path}.`);
    if (field.type !== 'email') return [];
    return valuesAt(data, path)
      .filter((value) => typeof value === 'string')
      .map((address) => ({ path, address }));
  });
}
