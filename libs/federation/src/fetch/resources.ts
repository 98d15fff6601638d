import type { PeerResource } from '#application';
import { formatTilePath, MAX_ENTRY_TILE_BYTES, sha256 } from '#transparency-log';

/** How a resource is asked for: below the peer's base address, with the only type that is taken and its largest size. */
export interface ResourceRule {
  readonly path: string;
  readonly type: string;
  /** Bytes. */
  readonly cap: number;
}

const KB = 1024;
const MB = 1024 * KB;
const V1 = '/federation/v1';

export function ruleOf(resource: PeerResource): ResourceRule {
  switch (resource.kind) {
    case 'descriptor':
      return { path: '/.well-known/algorithm-register', type: 'application/json', cap: 64 * KB };
    case 'checkpoint':
      return { path: `${V1}/log/checkpoint`, type: 'text/plain', cap: 64 * KB };
    case 'entries':
      return entries(`${V1}/log`, resource);
    case 'content':
      return { path: `${V1}/content/${resource.digest}`, type: 'application/json', cap: 256 * KB };
    case 'handovers':
      return { path: `${V1}/log/handovers`, type: 'application/json', cap: MB };
    case 'roster':
      return { path: `${V1}/witness/roster`, type: 'application/x-ndjson', cap: 16 * MB };
    case 'mirror-checkpoint':
      return { path: `${mirrorOf(resource.origin)}/checkpoint`, type: 'text/plain', cap: 64 * KB };
    case 'mirror-entries':
      return entries(mirrorOf(resource.origin), resource);
  }
}

function entries(base: string, { page, width }: { readonly page: number; readonly width: number }): ResourceRule {
  const path = `${base}/${formatTilePath({ level: 'entries', index: page, width })}`;
  return { path, type: 'application/octet-stream', cap: MAX_ENTRY_TILE_BYTES };
}

function mirrorOf(origin: string): string {
  return `${V1}/mirror/${sha256(Buffer.from(origin)).toString('hex')}/log`;
}
