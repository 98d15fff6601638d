import type { RecordCard } from '#application';
import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from './connection.js';
import { SupplierAnswersType } from './generated/supplier-answers.type.js';
import type { PublicContext } from './public-context.js';
import { RecordType } from './record.type.js';

@ObjectType('Supplier', {
  implements: () => RecordType,
  description: 'A company or other body that makes or delivers algorithms.',
})
export class SupplierType extends RecordType {
  readonly typeName = 'Supplier';

  @Field(() => SupplierAnswersType, {
    nullable: true,
    complexity: 5,
    description: 'What is said about it, question by question. Empty when the text was erased by law.',
  })
  async answers(_arguments: unknown, context: PublicContext): Promise<SupplierAnswersType | null> {
    const data = await context.answers.load({ recordId: this.card.id, version: this.card.version });
    return data && new SupplierAnswersType(data, this.card.mainLanguage);
  }
}

export const SupplierConnectionType = connectionOf<SupplierType>('Supplier', 'suppliers', () => SupplierType);

/** Those of the suppliers that are records here; a supplier who is only named stands in the answers. */
export async function loadSuppliers(card: RecordCard, context: PublicContext): Promise<SupplierType[]> {
  const cards = await Promise.all((card.supplierIds ?? []).map((id) => context.records.load(id)));
  return cards.flatMap((supplier) => (supplier?.kind === 'supplier' ? [new SupplierType(supplier)] : []));
}
