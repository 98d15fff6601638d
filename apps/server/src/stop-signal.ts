/** Aborts when the process is asked to end, and when the parent that watches over it has gone. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, stop);
  process.on('disconnect', stop);
  return stopping.signal;
}
