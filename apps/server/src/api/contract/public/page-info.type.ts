import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', { description: 'Whether a list goes on, and how to go on with it.' })
export class PageInfoType {
  constructor(startCursor: string | null, endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean) {
    this.startCursor = startCursor;
    this.endCursor = endCursor;
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
  }

  @Field(() => String, { nullable: true, description: 'The cursor of the first place on this page.' })
  readonly startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last place on this page: pass it as `after` to get the next one.',
  })
  readonly endCursor: string | null;

  @Field({ description: 'Whether something comes behind this page.' })
  readonly hasNextPage: boolean;

  @Field({ description: 'Whether you came here from an earlier page.' })
  readonly hasPreviousPage: boolean;
}
