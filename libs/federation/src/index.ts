export { FETCH_LIMITS, type FetchLimits } from './fetch/fetch-limits.js';
export { parseBaseAddress } from './fetch/base-address.js';
export { UndiciPeerSource } from './undici-peer-source.js';
export { isNetwork } from './fetch/is-network.js';
