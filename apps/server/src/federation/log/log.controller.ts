import { IssueReceiptService, LogReader } from '#application';
import { formatHandovers } from '#transparency-log';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, NO_CITY, refuse } from './answer.js';
import { CityOfRequest } from './city-of-request.js';

const NOT_SIGNED = 'No signed head covers a statement of this number.';

/** A city's log for followers, auditors and whoever wants a receipt: its head, changes of keys, proofs and contents. */
@Controller(['/federation/v1', '/at/:slug/federation/v1'])
export class LogController {
  constructor(
    private readonly cities: CityOfRequest,
    private readonly logs: LogReader,
    private readonly receipts: IssueReceiptService,
  ) {}

  @Get('log/checkpoint')
  async checkpoint(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug?: string) {
    const city = await this.cities.find(request, slug);
    const head = city && (await this.logs.head(city.id));
    if (!head) return void refuse(reply, 404, city ? 'This city has published nothing yet.' : NO_CITY);
    answer(request, reply, { type: 'text/plain; charset=utf-8', caching: 'seconds', body: head.note });
  }

  @Get('log/handovers')
  async handovers(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug?: string) {
    const city = await this.cities.find(request, slug);
    if (!city) return void refuse(reply, 404, NO_CITY);
    const body = formatHandovers(await this.logs.handovers(city.id));
    answer(request, reply, { type: 'application/json', caching: 'minute', body });
  }

  @Get('log/proof/:index(^0$|^[1-9]\\d{0,14}$)')
  async proof(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { slug, index }: { readonly slug?: string; readonly index: string },
  ) {
    const city = await this.cities.find(request, slug);
    if (!city) return void refuse(reply, 404, NO_CITY);
    const issue = await this.receipts.issue(city.id, Number(index));
    if (issue.kind === 'not-signed') return void refuse(reply, 404, NOT_SIGNED);
    const tag = `${index}.${issue.head.size}`;
    answer(request, reply, { type: 'text/plain; charset=utf-8', caching: 'minute', body: issue.receipt, tag });
  }

  @Get('content/:digest(^[0-9a-f]{64}$)')
  async content(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { slug, digest }: { readonly slug?: string; readonly digest: string },
  ) {
    const city = await this.cities.find(request, slug);
    if (!city) return void refuse(reply, 404, NO_CITY);
    const content = await this.logs.content(city.id, Buffer.from(digest, 'hex'));
    if (content.kind === 'unknown') return void refuse(reply, 404, 'This city has published no such text.');
    if (content.kind === 'erased') return void refuse(reply, 410, 'This text had to be erased by law.');
    answer(request, reply, { type: 'application/json', caching: 'day', body: content.body, tag: digest });
  }
}
