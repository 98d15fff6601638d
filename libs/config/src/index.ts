export { Config, type Settings } from './config.js';
export { ConfigError } from './config-error.js';
export { describeVariables } from './describe-variables.js';
export { loadConfig, type Environment } from './load-config.js';
export { type TrustedProxies } from './trusted-proxies.js';
