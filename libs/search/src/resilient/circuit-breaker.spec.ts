import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker } from './circuit-breaker.js';

const fails = (): Promise<string> => Promise.reject(new Error('away'));
const works = (): Promise<string> => Promise.resolve('engine');
const instead = (): Promise<string> => Promise.resolve('database');
const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const guarding = (probe: () => Promise<string>, away = true) => ({
  probe,
  isAway: () => away,
  onFailure: () => undefined,
});

describe('the circuit breaker', () => {
  it('asks the service while it works', async () => {
    expect(await new CircuitBreaker(guarding(fails)).run(works, instead)).toBe('engine');
  });

  it('answers from elsewhere when the service fails, and does not ask it again at once', async () => {
    const breaker = new CircuitBreaker(guarding(fails), () => 0);
    expect(await breaker.run(fails, instead)).toBe('database');
    let asked = 0;
    const counting = (): Promise<string> => {
      asked += 1;
      return works();
    };
    expect(await breaker.run(counting, instead)).toBe('database');
    expect(asked).toBe(0);
  });

  it('probes beside a request after a rest, and goes back to the service when the probe succeeds', async () => {
    let time = 0;
    let away = true;
    const breaker = new CircuitBreaker(
      guarding(() => (away ? fails() : works())),
      () => time,
    );
    await breaker.run(fails, instead);
    time = 3_000;
    expect(await breaker.run(works, instead)).toBe('database');
    await settle();
    expect(await breaker.run(works, instead)).toBe('database');
    time = 6_000;
    away = false;
    expect(await breaker.run(works, instead)).toBe('database');
    await settle();
    expect(await breaker.run(works, instead)).toBe('engine');
  });

  it('does not give up on a service that only refused one question', async () => {
    const breaker = new CircuitBreaker(guarding(fails, false));
    expect(await breaker.run(fails, instead)).toBe('database');
    expect(await breaker.run(works, instead)).toBe('engine');
  });
});
