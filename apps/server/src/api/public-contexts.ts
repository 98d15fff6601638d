import { Injectable } from '@nestjs/common';
import { PublicContext } from './contract/public/public-context.js';
import { PublicReaders } from './contract/public/public-readers.js';

/** The one place where a request's context is made, for HTTP and for our own pages alike. */
@Injectable()
export class PublicContexts {
  constructor(private readonly readers: PublicReaders) {}

  create(requestId: string): PublicContext {
    return new PublicContext(this.readers, requestId);
  }
}
