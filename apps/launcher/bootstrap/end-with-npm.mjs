/**
 * npm runs a script through a shell that keeps signals to itself: "kill" of npm would end both of them and leave the
 * register running unseen. So it stops when that shell is gone. Started without npm, it outlives its parent as usual.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
