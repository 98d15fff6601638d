import { RegisterReader, type City } from '#application';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Whose log an address below `/federation` or `/.well-known` is about. */
@Injectable()
export class CityOfRequest {
  constructor(private readonly registers: RegisterReader) {}

  /** The city of the address, else of the host name, else the only one there is; null where that leaves it open. */
  async find({ hostname }: FastifyRequest, slug: string | undefined): Promise<City | null> {
    if (slug !== undefined) {
      const [named] = await this.registers.findBySlugs([slug]);
      return named?.kind === 'city' ? named : null;
    }
    const hosted = await this.registers.findByHost(hostname);
    if (hosted) return hosted.kind === 'city' ? hosted : null;
    const cities = (await this.registers.all()).filter((register) => register.kind === 'city');
    return cities.length === 1 ? (cities[0] ?? null) : null;
  }
}
