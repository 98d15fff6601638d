import { EngineRefusal } from './engine-connection.js';

/** An engine that understood the question and refused it (400) is there; no answer, no index or no right to it is away. */
export function isEngineAway(error: unknown): boolean {
  return !(error instanceof EngineRefusal && error.status === 400);
}
