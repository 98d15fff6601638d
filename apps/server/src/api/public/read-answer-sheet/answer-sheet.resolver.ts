import { answerSheet, type SheetSection } from '#domain';
import { Args, ArgsType, Context, Extensions, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EntryType } from '../../contract/public/entry.type.js';
import { LanguageArgs } from '../../contract/public/local-text.type.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { SheetFieldType, SheetSectionType } from './answer-sheet.types.js';

@ArgsType()
class FactsArgs extends LanguageArgs {
  @Field(() => [String], { description: 'The keys of the fields you want, such as "status".' })
  fields!: string[];
}

@Resolver(() => EntryType)
export class AnswerSheetResolver {
  @Extensions({ usualLength: 5 })
  @ResolveField(() => [SheetSectionType], {
    complexity: 5,
    description:
      'The whole record as a person reads it: every question that counts for it, with words and labels instead of codes. Empty when the text was erased by law.',
  })
  async sheet(
    @Parent() entry: EntryType,
    @Args() args: LanguageArgs,
    @Context() context: PublicContext,
  ): Promise<SheetSectionType[]> {
    const sections = await sectionsOf(entry, args.in ?? [], context);
    return sections.map((section) => new SheetSectionType(section));
  }

  @ResolveField(() => [SheetFieldType], {
    complexity: 2,
    description: 'Some questions of the record with their answers in words. A blank optional question gives nothing.',
  })
  async facts(
    @Parent() entry: EntryType,
    @Args() args: FactsArgs,
    @Context() context: PublicContext,
  ): Promise<SheetFieldType[]> {
    const sections = await sectionsOf(entry, args.in ?? [], context, args.fields);
    return sections.flatMap(({ fields }) => fields.map((field) => new SheetFieldType(field)));
  }
}

async function sectionsOf(
  { card }: EntryType,
  languages: readonly string[],
  context: PublicContext,
  only?: readonly string[],
): Promise<SheetSection[]> {
  const [data, register, places] = await Promise.all([
    context.answers.load({ recordId: card.id, version: card.version }),
    context.registers.load(card.registerId),
    only ? [] : context.places.load(card.registerId),
  ]);
  if (!data) return [];
  const placeNames = new Map(places.map(({ id, name }) => [id, name]));
  const reader = { languages, mainLanguage: card.mainLanguage, placeNames };
  return answerSheet('algorithm', data, reader, { region: register?.region ?? null }, only);
}
