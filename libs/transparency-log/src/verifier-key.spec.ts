import { describe, expect, it } from '@jest/globals';
import { commitToKey, formatVerifierKey, generateLogKey, verifierKeyOf } from './verifier-key.js';

describe('a verifier key', () => {
  it('is written as the example key of the C2SP signed-note text is', () => {
    const raw = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1);
    expect(formatVerifierKey('PeterNeumann', raw)).toBe(
      'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    );
  });

  it('is the public half of its private key', () => {
    const pair = generateLogKey('a.example/log/1');
    expect(verifierKeyOf('a.example/log/1', pair.privateKey)).toBe(pair.vkey);
    expect(verifierKeyOf('b.example/log/1', pair.privateKey).split('+')[1]).not.toBe(pair.vkey.split('+')[1]);
  });

  it('is committed to by the digest of its text', () => {
    expect(commitToKey('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
