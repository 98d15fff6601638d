import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const FAULT: Told = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Something went wrong here. It has been noted; please try again later.',
};

/** What the outside hears of an error in HTTP: a code, a sentence and the request's number; the log gets the rest. */
@Catch()
export class ErrorHandler implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  /** In GraphQL the error goes on to those who write it into the answer. */
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') return error;
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    return undefined;
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { status, code, message } = tell(error);
    if (status >= 500) this.log.error({ requestId: request.id, err: error }, 'a request failed');
    void reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] }));
  }
}

function tell(error: unknown): Told {
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return status < 500 ? { status, code: codeOf(status), message: error.message } : { ...FAULT, status };
  }
  // Fastify's own refusals: a body that is too large, no JSON, of a type nobody reads.
  if (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  ) {
    return { status: error.statusCode, code: codeOf(error.statusCode), message: error.message };
  }
  return FAULT;
}

const CODES: Readonly<Record<number, string>> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

function codeOf(status: number): string {
  return CODES[status] ?? 'BAD_REQUEST';
}
