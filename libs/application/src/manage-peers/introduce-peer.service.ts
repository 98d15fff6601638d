import { Injectable } from '@nestjs/common';
import { parseDescriptor, parseVerifierKey, type Introduction } from '#transparency-log';
import { PeerSource, type PeerPlace } from '../ports/federation/peer-source.js';

export type PeerIntroduction =
  | {
      readonly kind: 'introduced';
      readonly introduction: Introduction;
      /** ISO 3166-1; `ZZ` where it is not said. */
      readonly country: string;
      readonly licence: string;
      readonly witnessKey: string | null;
    }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Asks a register who it is. What it says is shown to a person, who decides; nothing is kept. */
@Injectable()
export class IntroducePeerService {
  constructor(private readonly source: PeerSource) {}

  async introduce(place: PeerPlace, signal: AbortSignal): Promise<PeerIntroduction> {
    const connection = this.source.open(place, signal);
    try {
      const answer = await connection.get({ kind: 'descriptor' });
      if (answer.kind === 'failed') return { kind: 'unreachable', reason: answer.reason };
      if (answer.kind !== 'body') return { kind: 'unreachable', reason: `its descriptor is ${answer.kind}` };
      const introduction = parseDescriptor(answer.body);
      if (!introduction) return { kind: 'unreachable', reason: 'it does not introduce itself as the protocol asks' };
      return { kind: 'introduced', introduction, ...factsIn(answer.body) };
    } finally {
      await connection.close();
    }
  }
}

function factsIn(body: Buffer) {
  const { country, license, witnessKey } = JSON.parse(body.toString('utf8')) as Readonly<Record<string, unknown>>;
  return {
    country: typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : 'ZZ',
    witnessKey:
      typeof witnessKey === 'string' && parseVerifierKey(witnessKey)?.type === 'cosignature' ? witnessKey : null,
    licence: typeof license === 'string' && /^[\x21-\x7e]{1,300}$/.test(license) ? license : 'not stated',
  };
}
