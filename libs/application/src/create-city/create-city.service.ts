import { Injectable } from '@nestjs/common';
import { LogKeys } from '../ports/log-keys.js';
import { Clock } from '../ports/clock.js';
import { Randomness } from '../ports/randomness.js';
import type { City, Place, RegisterFacts } from '../ports/registers.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** What an operator tells about a new city. `prefix` defaults to `https://<first host>/id/`. */
export interface NewCity extends Omit<RegisterFacts, 'id' | 'kind'> {
  readonly hosts: readonly string[];
  readonly prefix: string;
  readonly contact: City['contact'];
  readonly places: readonly Place[];
}

export type CityCreation =
  { readonly kind: 'created'; readonly city: City } | { readonly kind: 'slug-taken'; readonly slug: string };

/** Sets up a city: its row, its districts and the keys of its log. Its prefix can change until the first publication. */
@Injectable()
export class CreateCityService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: LogKeys,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  async create(facts: NewCity, actor: string): Promise<CityCreation> {
    const { places, ...rest } = facts;
    const origin = `${new URL(facts.prefix).host}${new URL(facts.prefix).pathname.replace(/id\/$/, '')}log/1`;
    return this.unitOfWork.run(async ({ registers, audit }) => {
      if (await registers.findBySlug(facts.slug)) return { kind: 'slug-taken', slug: facts.slug };
      const { key, nextKey } = await this.keys.create(origin);
      const city: City = {
        ...rest,
        id: this.randomness.id(),
        kind: 'city',
        prefixFrozenAt: null,
        logOrigin: origin,
        logKey: key,
        logNextKey: nextKey,
      };
      await registers.addCity(city, places);
      await audit.record([{ actor, act: 'create-city', registerId: city.id, recordId: null }], this.clock.now());
      return { kind: 'created', city };
    });
  }
}
