/**
 * Loaded into the server and the worker before their own code: when the launcher dies without a word, they stop in the
 * same orderly way as on a signal, and do not live on unseen.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone must not keep a process alive that has finished.
process.channel?.unref();
