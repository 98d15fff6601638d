const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborted when a person or the system wants this process to end, or when the process that started it has died. */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  // Kept for good: Ctrl-C reaches a process twice when its parent passes it on, and the second must not kill it.
  for (const signal of SIGNALS) process.on(signal, abort);
  process.once('disconnect', abort);
  // The channel to the parent alone is no reason to stay alive.
  process.channel?.unref();
  return controller.signal;
}
