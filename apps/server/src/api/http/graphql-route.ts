import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../limits/limits.js';
import type { Refusal } from '../limits/refusal.js';
import { TextLimits } from '../limits/request-limits.js';
import type { PublicContext } from '../contract/public/public-context.js';
import { cacheAnswer } from './cache-answer.js';

export const GRAPHQL_PATH = '/graphql';

interface Told {
  readonly code: string;
  readonly message: string;
}

interface GraphqlRoute {
  readonly server: ApolloServer<PublicContext>;
  readonly createContext: (requestId: string) => PublicContext;
}

/** The public schema over HTTP: GET for caches and for people with a browser or curl, POST with JSON for everybody else. */
export function addGraphqlRoute(fastify: FastifyInstance, { server, createContext }: GraphqlRoute): void {
  const limits = new TextLimits();
  fastify.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    bodyLimit: LIMITS.body,
    handler: async (request, reply) => {
      const search = request.method === 'GET' ? searchOf(request) : '';
      const refusal = refuseText(request, search, limits) ?? refuseForm(request);
      if (refusal) return refuse(reply, refusal, request.id);
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: request.method, headers: neededHeaders(request), search, body: request.body },
        context: async () => createContext(request.id),
      });
      for (const [name, value] of answer.headers) reply.header(name, value);
      reply.code(answer.status ?? 200);
      if (answer.body.kind !== 'complete') throw new Error('answers come in one piece');
      return request.method === 'GET' ? cacheAnswer(request, reply, answer.body.string) : answer.body.string;
    },
  });
}

/** Text that is too long or too deep goes no further; nor is it parsed twice to find that out. */
function refuseText(request: FastifyRequest, search: string, limits: TextLimits): Refusal | null {
  const text = request.method === 'GET' ? new URLSearchParams(search).get('query') : queryIn(request.body);
  return typeof text === 'string' ? limits.refuse(text) : null;
}

/** A form on a foreign page could send these without asking; there is nothing to change here, and no reason to allow it. */
function refuseForm({ method, headers, body }: FastifyRequest): Told | null {
  if (method === 'GET') return null;
  if (!headers['content-type']?.startsWith('application/json')) return NO_JSON;
  return Array.isArray(body) ? BATCH : null;
}

const NO_JSON: Told = {
  code: 'BAD_REQUEST',
  message: 'Send the query as JSON, with the header "content-type: application/json".',
};

const BATCH: Told = { code: 'BAD_REQUEST', message: 'Send one query at a time: lists of queries are not answered.' };

function refuse(reply: FastifyReply, { code, message }: Told, requestId: string): object {
  reply.code(400).header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store');
  return { errors: [{ message, extensions: { code, requestId } }] };
}

/** What Apollo reads of them; copying all headers of every request would be work for nobody. */
function neededHeaders({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name of ['content-type', 'accept'] as const) if (headers[name]) map.set(name, headers[name]);
  return map;
}

function searchOf({ url }: FastifyRequest): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

function queryIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
}
