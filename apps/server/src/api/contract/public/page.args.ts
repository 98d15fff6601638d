import { ArgsType, Field, Int } from '@nestjs/graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many to give, from 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Where to go on: the `endCursor` of the page before. Without it you get the first page.',
  })
  after?: string;
}
