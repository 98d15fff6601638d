import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import { PublicContext } from '../../contract/public/public-context.js';
import { CityType, MirrorType, PeerType, presentRegister } from '../../contract/public/register.type.js';

@ArgsType()
class CityArgs {
  @Field(() => String, { nullable: true, description: 'The short name of the city in addresses.' })
  slug?: string;

  @Field(() => String, { nullable: true, description: 'A host name, to learn which city answers there.' })
  host?: string;
}

@Resolver()
export class RegistersResolver {
  @Query(() => [CityType], { complexity: 1, description: 'The cities that publish their registers here.' })
  async cities(@Context() { readers }: PublicContext): Promise<CityType[]> {
    return (await readers.registers.all()).flatMap((register) =>
      register.kind === 'city' ? [new CityType(register)] : [],
    );
  }

  @Query(() => CityType, {
    nullable: true,
    complexity: 1,
    description: 'One city, by its short name or by a host name. Empty if there is none.',
  })
  async city(@Args() { slug, host }: CityArgs, @Context() { readers }: PublicContext): Promise<CityType | null> {
    if (slug != null) return cityIn(await readers.registers.findBySlugs([slug]));
    const city = host == null ? null : await readers.registers.findByHost(host);
    return city && cityIn([city]);
  }

  @Query(() => [MirrorType], {
    complexity: 1,
    description: 'The registers kept elsewhere of which this installation shows a copy.',
  })
  async mirrors(@Context() { readers }: PublicContext): Promise<MirrorType[]> {
    return (await readers.registers.all()).flatMap((register) =>
      register.kind === 'mirror' ? [new MirrorType(register)] : [],
    );
  }

  @Query(() => [PeerType], {
    complexity: 1,
    description: 'The registers kept elsewhere that are followed here and verified.',
  })
  async peers(@Context() { readers }: PublicContext): Promise<PeerType[]> {
    return (await readers.registers.all()).flatMap((register) =>
      register.kind === 'peer' ? [new PeerType(register)] : [],
    );
  }

  @Query(() => MirrorType, {
    nullable: true,
    complexity: 1,
    description: 'One copied register, by its short name. Empty if there is none.',
  })
  async mirror(
    @Args('slug', { description: 'The short name of the copied register.' }) slug: string,
    @Context() { readers }: PublicContext,
  ): Promise<MirrorType | null> {
    const [register] = (await readers.registers.findBySlugs([slug])).map(presentRegister);
    return register instanceof MirrorType ? register : null;
  }
}

function cityIn(registers: Awaited<ReturnType<PublicContext['readers']['registers']['findBySlugs']>>): CityType | null {
  const [register] = registers.map(presentRegister);
  return register instanceof CityType ? register : null;
}
