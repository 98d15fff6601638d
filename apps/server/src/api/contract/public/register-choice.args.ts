import type { RecordFilter } from '#application';
import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from './page.args.js';
import type { PublicContext } from './public-context.js';

/** A page of records, of some registers only if wanted. */
@ArgsType()
export class RegisterChoiceArgs extends PageArgs {
  @Field(() => [String], { nullable: true, description: 'Slugs of cities or mirrors to stay within.' })
  registers?: string[];
}

export async function chosenRegisters(
  { registers }: RegisterChoiceArgs,
  context: PublicContext,
): Promise<RecordFilter> {
  if (!registers) return {};
  return { registerIds: (await context.readers.registers.findBySlugs(registers)).map(({ id }) => id) };
}
