import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { ServiceUser } from '../place/service-user.js';
import { openLog } from './service-log.js';
import { identifyProcess, type ProcessIdentity } from './process-identity.js';
import { stopProcess, type StopOrder } from './stop-process.js';

export interface ServiceCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly user: ServiceUser | null;
  readonly logFile: string;
  readonly stop: StopOrder;
  /** A Node program notices through it that we have died. */
  readonly channel?: 'to-parent';
}

/** A started process: what a supervisor needs to watch it and to end it. */
export interface ServiceProcess {
  readonly identity: ProcessIdentity;
  /** Settles when the process is gone, with words for a person. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a process in a session of its own, so that Ctrl-C in the terminal reaches the launcher alone and the
 * launcher decides the order of stopping. Output goes to a file: a pipe would break when the launcher is killed.
 */
export async function spawnService(service: ServiceCommand): Promise<ServiceProcess> {
  const log = openLog(service.logFile);
  const child = spawn(service.command, [...service.args], {
    cwd: service.cwd,
    env: { ...service.env },
    detached: true,
    stdio: service.channel ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
    ...(service.user && { uid: service.user.uid, gid: service.user.gid }),
  });
  closeSync(log);
  return watchChild(child, service.stop);
}

/** The common face of any child process, once the system has really started it. */
export async function watchChild(child: ChildProcess, order: StopOrder): Promise<ServiceProcess> {
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ? `ended by ${signal}` : `ended with code ${String(code)}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid ?? 0;
  const identity = identifyProcess(pid) ?? { pid, started: 'gone' };
  return { identity, exited, stop: () => stopProcess(identity, order) };
}
