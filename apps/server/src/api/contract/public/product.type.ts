import type { RecordCard, RecordLink } from '#application';
import { Args, Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from './connection.js';
import { ProductAnswersType } from './generated/product-answers.type.js';
import { LanguageArgs, LocalTextType, localText } from './local-text.type.js';
import type { PublicContext } from './public-context.js';
import { RecordType } from './record.type.js';
import { loadSuppliers, SupplierType } from './supplier.type.js';

@ObjectType('Product', {
  implements: () => RecordType,
  description: 'Software that several organisations can use. Each use of it is an entry of its own.',
})
export class ProductType extends RecordType<RecordLink> {
  readonly typeName = 'Product';

  @Field(() => ProductAnswersType, {
    nullable: true,
    complexity: 5,
    description: 'What is said about it, question by question. Empty when the text was erased by law.',
  })
  async answers(_arguments: unknown, context: PublicContext): Promise<ProductAnswersType | null> {
    const version = await this.whole(context, (card) => card.version);
    const data = await context.answers.load({ recordId: this.card.id, version });
    return data && new ProductAnswersType(data, this.card.mainLanguage);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What it does.' })
  async description(@Args() languages: LanguageArgs, context: PublicContext): Promise<LocalTextType | null> {
    const text = await this.whole(context, ({ shortDescription }) => shortDescription);
    return localText(text, languages, this.card.mainLanguage);
  }

  @Field(() => [SupplierType], { complexity: 1, description: 'Who makes or delivers it.' })
  async suppliers(_arguments: unknown, context: PublicContext): Promise<SupplierType[]> {
    return this.whole(context, (card) => loadSuppliers(card, context));
  }
}

export const ProductConnectionType = connectionOf<ProductType>('Product', 'products', () => ProductType);

/** The product that an entry names, from the entry's own card; null where it is not public here. */
export function productOf(card: RecordCard): ProductType | null {
  const { productId: id, productUri: uri, productTitle: name, productLanguage: mainLanguage } = card;
  return id && uri && name && mainLanguage ? new ProductType({ id, uri, name, mainLanguage }) : null;
}

export async function loadProduct(id: string | null, context: PublicContext): Promise<ProductType | null> {
  const card = id === null ? null : await context.records.load(id);
  return card?.kind === 'product' ? new ProductType(card) : null;
}
