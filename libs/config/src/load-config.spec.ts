import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';
import { describeVariables } from './describe-variables.js';
import { loadConfig, type Environment } from './load-config.js';

const NEEDED: Environment = {
  DATABASE_URL: 'postgresql://register:hush@127.0.0.1:5432/register',
  MEILI_URL: 'http://127.0.0.1:7700/',
  MEILI_KEY: 'searching',
};

function faultsOf(env: Environment): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('loading the settings', () => {
  it('fills in defaults that depend on other settings', () => {
    const config = loadConfig({ ...NEEDED, PORT: '8080', DATA_DIR: '/srv/register' });
    expect(config).toMatchObject({
      port: 8080,
      host: 'localhost',
      publicUrl: 'http://localhost:8080',
      keysDir: '/srv/register/keys',
      meiliIndex: 'records',
      trustProxy: false,
      graphqlSubgraph: false,
    });
    expect(loadConfig(NEEDED).publicUrl).toBe('http://localhost:3000');
  });

  it('drops the slash at the end of a base address', () => {
    expect(loadConfig({ ...NEEDED, PUBLIC_URL: 'https://register.example/' }).publicUrl).toBe(
      'https://register.example',
    );
  });

  it('cannot be changed after it is read', () => {
    const config = loadConfig(NEEDED);
    expect(Object.isFrozen(config)).toBe(true);
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
  });

  it('tells every wrong variable at once, what was found and what is expected', () => {
    expect(
      faultsOf({ MEILI_URL: 'search:7700', MEILI_KEY: 'k', PORT: '70000', LOG_LEVEL: 'loud', TRUST_PROXY: 'on' }),
    ).toEqual([
      'PORT: found "70000", expected a whole number from 1 to 65535',
      'DATABASE_URL: found nothing, expected an address of the form postgresql://user:password@host:port/database',
      'MEILI_URL: found "search:7700", expected an address that begins with http:// or https:// and has no query',
      'LOG_LEVEL: found "loud", expected "fatal" or "error" or "warn" or "info" or "debug" or "trace" or "silent"',
      'TRUST_PROXY: found "on", expected "off", or addresses, address ranges and the names loopback, linklocal, uniquelocal, separated by commas',
    ]);
  });

  it('takes an empty variable for an absent one', () => {
    expect(faultsOf({ ...NEEDED, PORT: '', MEILI_KEY: ' ' })).toEqual(['MEILI_KEY: found nothing, expected a text']);
  });

  it('never repeats a secret', () => {
    const faults = faultsOf({ ...NEEDED, DATABASE_URL: 'mysql://register:hush@db/register' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^DATABASE_URL: found something else/);
    expect(faults[0]).not.toContain('hush');
  });

  it.each(['1e3', '+5', '0x10', '12.5', '-1', '０', '99999999999'])('does not take %s for a port', (port) => {
    expect(faultsOf({ ...NEEDED, PORT: port })).toHaveLength(1);
  });

  it('takes a secret from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'register-config-')), 'key');
    writeFileSync(file, 'from a file\n');
    expect(loadConfig({ ...NEEDED, MEILI_KEY: undefined, MEILI_KEY_FILE: file }).meiliKey).toBe('from a file');
    expect(faultsOf({ ...NEEDED, MEILI_KEY: undefined, MEILI_KEY_FILE: '/nowhere' })).toEqual([
      'MEILI_KEY_FILE: found "/nowhere", expected the path of a file that this user may read',
    ]);
  });

  it('reads the proxies to trust', () => {
    expect(loadConfig({ ...NEEDED, TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32' }).trustProxy).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::/32',
    ]);
    expect(faultsOf({ ...NEEDED, TRUST_PROXY: '10.0.0.0/33' })).toHaveLength(1);
  });
});

describe('the page about the settings', () => {
  it('is in step with the declarations (otherwise run "npm run configuration:write")', () => {
    const page = join(import.meta.dirname, '../../../docs/configuration.md');
    expect(readFileSync(page, 'utf8')).toBe(describeVariables());
  });
});
