export { ConfiguredFollowers } from './configured-followers.js';
export { NotServed, type Fetched } from './fetch-bytes.js';
export { unknownLog, type KnownLog } from './known-log.js';
export { RegisterLog } from './register-log.js';
export { verifyLog, type LogVerification } from './verify-log.js';
