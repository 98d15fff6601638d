import { answerSheet } from '#domain';
import { Args, ArgsType, Context, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EntryType } from '../../contract/public/entry.type.js';
import { LanguageArgs } from '../../contract/public/local-text.type.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { SheetSectionType } from './answer-sheet.types.js';

@ArgsType()
class AnswerSheetArgs extends LanguageArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'The keys of the fields you want. Without them you get all that count.',
  })
  fields?: string[];
}

@Resolver(() => EntryType)
export class AnswerSheetResolver {
  @ResolveField(() => [SheetSectionType], {
    complexity: 20,
    description:
      'The whole record as a person reads it: every question that counts for it, with words and labels instead of codes. Empty when the text was erased by law.',
  })
  async sheet(
    @Parent() entry: EntryType,
    @Args() args: AnswerSheetArgs,
    @Context() context: PublicContext,
  ): Promise<SheetSectionType[]> {
    const { id, version, registerId, mainLanguage } = entry.card;
    const [data, register] = await Promise.all([
      context.answers.load({ recordId: id, version }),
      context.registers.load(registerId),
    ]);
    if (!data) return [];
    const sections = answerSheet(
      'algorithm',
      data,
      { languages: args.in ?? [], mainLanguage },
      { region: register?.region ?? null },
      args.fields,
    );
    return sections.map((section) => new SheetSectionType(section));
  }
}
