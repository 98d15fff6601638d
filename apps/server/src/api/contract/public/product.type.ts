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
export class ProductType extends RecordType {
  readonly typeName = 'Product';

  @Field(() => ProductAnswersType, {
    nullable: true,
    complexity: 5,
    description: 'What is said about it, question by question. Empty when the text was erased by law.',
  })
  async answers(_arguments: unknown, context: PublicContext): Promise<ProductAnswersType | null> {
    const data = await context.answers.load({ recordId: this.card.id, version: this.card.version });
    return data && new ProductAnswersType(data, this.card.mainLanguage);
  }

  @Field(() => LocalTextType, { nullable: true, description: 'What it does.' })
  description(@Args() languages: LanguageArgs): LocalTextType | null {
    return localText(this.card.shortDescription, languages, this.card.mainLanguage);
  }

  @Field(() => [SupplierType], { complexity: 1, description: 'Who makes or delivers it.' })
  suppliers(_arguments: unknown, context: PublicContext): Promise<SupplierType[]> {
    return loadSuppliers(this.card, context);
  }
}

export const ProductConnectionType = connectionOf<ProductType>('Product', 'products', () => ProductType);
