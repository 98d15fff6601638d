import { differenceOf } from '#domain';
import { currentStandard, findField } from '#standard';
import { Args, ArgsType, Context, createUnionType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { findCard } from '../../contract/public/find-record.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { RecordAddressInput } from '../../contract/public/record-address.input.js';
import { RecordErasedType, RecordNotFoundType } from '../../contract/public/record-result.types.js';
import { VersionType } from '../../contract/public/version.type.js';
import { FieldChangeType, VersionComparisonType } from './comparison.types.js';

const ComparisonResult = createUnionType({
  name: 'ComparisonResult',
  description: 'The changes between two versions, or the reason why they cannot be compared.',
  types: () => [VersionComparisonType, RecordErasedType, RecordNotFoundType] as const,
});

@ArgsType()
class CompareVersionsArgs {
  @Field(() => RecordAddressInput, { description: 'Which entry.' })
  by!: RecordAddressInput;

  @Field(() => Int, { description: 'The number of the version to compare from.' })
  from!: number;

  @Field(() => Int, { description: 'The number of the version to compare to.' })
  to!: number;
}

@Resolver()
export class CompareVersionsResolver {
  @Query(() => ComparisonResult, {
    complexity: 10,
    description: 'What changed between two versions of an entry, field by field.',
  })
  async compareVersions(
    @Args() { by, from, to }: CompareVersionsArgs,
    @Context() context: PublicContext,
  ): Promise<typeof ComparisonResult> {
    const found = await findCard(by, 'algorithm', context);
    if (!('card' in found)) return found;
    const { id, uri, mainLanguage } = found.card;
    const addresses = [from, to].map((version) => ({ recordId: id, version }));
    const [[before, after], [dataBefore, dataAfter]] = await Promise.all([
      Promise.all(addresses.map((address) => context.versions.load(address))),
      Promise.all(addresses.map((address) => context.answers.load(address))),
    ]);
    if (!before || !after) return new RecordNotFoundType(`version ${before ? to : from} of ${uri}`);
    if (!dataBefore || !dataAfter) return new RecordErasedType(id, uri);
    const changes = differenceOf(dataBefore, dataAfter).map(
      (change) => new FieldChangeType(change, findField(currentStandard(), 'algorithm', change.field)),
    );
    return new VersionComparisonType(
      new VersionType(before, mainLanguage),
      new VersionType(after, mainLanguage),
      changes,
    );
  }
}
