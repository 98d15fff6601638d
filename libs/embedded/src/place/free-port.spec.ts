import { expect, it } from '@jest/globals';
import { findFreePort } from './free-port.js';

it('never names the same port twice, however many ask at once', async () => {
  const ports = await Promise.all(Array.from({ length: 500 }, () => findFreePort()));
  expect(new Set(ports).size).toBe(ports.length);
});
