import { LogOverview, type City } from '#application';
import { dcatCatalog, writeJsonLd, writeTurtle, type Resource } from '#export';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, NO_CITY, refuse } from '../federation/log/answer.js';
import { CityOfRequest } from '../federation/log/city-of-request.js';

/** What portals read of a city's register (DCAT-AP 3). Whole, never in pages, and of the city alone. */
@Controller()
export class CatalogController {
  constructor(
    private readonly cities: CityOfRequest,
    private readonly logs: LogOverview,
  ) {}

  @Get(['/catalog.ttl', '/at/:slug/catalog.ttl'])
  async turtle(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug?: string) {
    const city = await this.cities.find(request, slug);
    if (!city) return void refuse(reply, 404, NO_CITY);
    const body = await writeTurtle(await this.describe(city));
    answer(request, reply, { type: 'text/turtle; charset=utf-8', caching: 'hour', body });
  }

  @Get(['/catalog.jsonld', '/at/:slug/catalog.jsonld'])
  async jsonLd(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug?: string) {
    const city = await this.cities.find(request, slug);
    if (!city) return void refuse(reply, 404, NO_CITY);
    answer(request, reply, {
      type: 'application/ld+json',
      caching: 'hour',
      body: writeJsonLd(await this.describe(city)),
    });
  }

  private async describe(city: City): Promise<Resource[]> {
    const log = (await this.logs.statuses()).find(({ slug }) => slug === city.slug);
    return dcatCatalog({ city, modified: log?.lastAt ?? null });
  }
}
