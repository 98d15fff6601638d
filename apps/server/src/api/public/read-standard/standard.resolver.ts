import { currentStandard } from '#standard';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { StandardType } from './standard.types.js';
import { VocabularyType } from './vocabulary.types.js';

@Resolver()
export class StandardResolver {
  @Query(() => StandardType, {
    nullable: true,
    description: 'The standard that records follow. Empty for a version that does not exist.',
  })
  standard(
    @Args('version', { defaultValue: '1.0', description: 'The version of the standard.' }) version: string,
  ): StandardType | null {
    const standard = currentStandard();
    return standard.version === version ? new StandardType(standard) : null;
  }

  @Query(() => VocabularyType, {
    nullable: true,
    description: 'One fixed list of answers. Empty if there is none of that key.',
  })
  vocabulary(@Args('key', { description: 'The key of the list.' }) key: string): VocabularyType | null {
    const vocabulary = currentStandard().vocabularies.get(key);
    return vocabulary ? new VocabularyType(vocabulary) : null;
  }
}
