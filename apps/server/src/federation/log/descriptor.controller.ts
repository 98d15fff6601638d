import { LogReader, WitnessKeys, type City } from '#application';
import { profileOf } from '#domain';
import { MAX_DESCRIPTOR_BYTES, PROTOCOL, RECORD_KINDS, type Descriptor } from '#transparency-log';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, NO_CITY, refuse } from './answer.js';
import { CityOfRequest } from './city-of-request.js';

/** How a register introduces itself to others. */
@Controller(['/.well-known', '/at/:slug/.well-known'])
export class DescriptorController {
  constructor(
    private readonly cities: CityOfRequest,
    private readonly logs: LogReader,
    private readonly witness: WitnessKeys,
  ) {}

  @Get('algorithm-register')
  async describe(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug?: string) {
    const city = await this.cities.find(request, slug);
    if (!city) return void refuse(reply, 404, NO_CITY);
    const body = JSON.stringify(
      descriptorOf(city, await this.logs.keys(city.id), (await this.witness.signer()).key.vkey),
    );
    if (Buffer.byteLength(body) > MAX_DESCRIPTOR_BYTES) throw new Error(`the descriptor of ${city.slug} is too long`);
    answer(request, reply, { type: 'application/json', caching: 'hour', body });
  }
}

function descriptorOf(city: City, keys: readonly string[], witnessKey: string): Descriptor {
  const contact = city.contact?.email === undefined ? city.contact?.url : `mailto:${city.contact.email}`;
  return {
    protocol: PROTOCOL,
    origin: city.logOrigin,
    entryPrefix: city.prefix,
    keys,
    witnessKey,
    name: Object.fromEntries(Object.entries(city.name).map(([language, { text }]) => [language, text])),
    country: city.country,
    ...(contact !== undefined && { contact }),
    license: licenceAddress(city.licence),
    profiles: RECORD_KINDS.map(profileOf),
    peers: [],
  };
}

/** Portals know licences by the addresses of the EU's own list, others by SPDX. */
const EU_LICENCES: Readonly<Record<string, string>> = {
  'CC0-1.0': 'http://publications.europa.eu/resource/authority/licence/CC0',
  'CC-BY-4.0': 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
  'CC-BY-SA-4.0': 'http://publications.europa.eu/resource/authority/licence/CC_BYSA_4_0',
  'ODbL-1.0': 'http://publications.europa.eu/resource/authority/licence/ODC_BL',
};

function licenceAddress(licence: string): string {
  return licence.includes('://') ? licence : (EU_LICENCES[licence] ?? `https://spdx.org/licenses/${licence}`);
}
