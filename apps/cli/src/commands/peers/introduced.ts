import { IntroducePeerService, type PeerIntroduction, type PeerPlace } from '#application';
import { isNetwork, parseBaseAddress } from '#federation';
import type { INestApplicationContext } from '@nestjs/common';
import { misused, refuse } from '../../exit-codes.js';

/** The address of a peer with the networks it may be reached in, checked. */
export function readPlace(baseUrl: string, networks: readonly string[] = []): PeerPlace {
  if (!parseBaseAddress(baseUrl))
    throw misused(
      'The address of a register begins with https://, names a host, and has no query: https://algorithms.gent.example',
    );
  const wrong = networks.find((network) => !isNetwork(network));
  if (wrong !== undefined) throw misused(`${wrong} is not a network; write it like 10.1.0.0/16.`);
  return { baseUrl: baseUrl.replace(/\/+$/, ''), allowedNetworks: networks };
}

/** What a register says of itself. */
export async function introduced(
  app: INestApplicationContext,
  place: PeerPlace,
): Promise<Extract<PeerIntroduction, { kind: 'introduced' }>> {
  const outcome = await app.get(IntroducePeerService).introduce(place, AbortSignal.timeout(60_000));
  if (outcome.kind === 'unreachable') throw refuse(`${place.baseUrl} ${outcome.reason}.`);
  return outcome;
}

/** The host of an address as a slug: `algorithms-gent-example`. */
export function slugOf(baseUrl: string): string {
  const { hostname, pathname, port } = new URL(baseUrl);
  const words = `${hostname} ${port} ${pathname}`.toLowerCase().match(/[a-z0-9]+/g) ?? ['peer'];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}
