import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages in our log. Its chatter while starting is for those who debug. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...context: unknown[]): void {
    this.logger.debug({ context: context.at(-1) }, text(message));
  }

  error(message: unknown, ...details: unknown[]): void {
    this.logger.error({ details, ...(isObject(message) ? message : {}) }, text(message));
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.logger.warn({ context: context.at(-1) }, text(message));
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.logger.debug({ context: context.at(-1) }, text(message));
  }
}

function text(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? message : 'see the fields beside';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}
