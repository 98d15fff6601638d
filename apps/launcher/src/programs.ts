import { join } from 'node:path';
import { spawnService, waitUntilReady, type ServiceProcess } from '#embedded';
import type { Backends } from './backends.js';
import type { LaunchSettings } from './launch-settings.js';
import { programEnvironment, type SearchRight } from './program-environment.js';
import type { Supervised } from './supervisor.js';

/** One of our own long-running programs. */
interface Program {
  readonly name: string;
  readonly script: string;
  readonly log: string;
  readonly right: SearchRight;
  readonly stopWithinMs: number;
  answers?(settings: LaunchSettings): Promise<boolean>;
}

/**
 * How willing Node is to let its heap grow depends on how far it may. Told 1 GB, which neither program comes near, the web
 * server collects its garbage more often and holds less after a load. The Dockerfile says the same.
 */
const MODEST_GROWTH = '--max-old-space-size=1024';

/** In the order of their start: people wait for the web server, and nobody for the worker. */
const PROGRAMS: readonly Program[] = [
  {
    name: 'web server',
    script: 'dist/apps/server/src/main.js',
    log: 'logs/server.log',
    right: 'searching',
    stopWithinMs: 8_000,
    answers: isServing,
  },
  {
    name: 'worker',
    script: 'dist/apps/worker/src/main.js',
    log: 'logs/worker.log',
    right: 'indexing',
    stopWithinMs: 5_000,
  },
];

export function supervisedPrograms(settings: LaunchSettings, backends: Backends): readonly Supervised[] {
  return PROGRAMS.map((program) => ({
    name: program.name,
    start: (onSpawn) => startProgram(program, settings, backends, onSpawn),
  }));
}

async function startProgram(
  program: Program,
  settings: LaunchSettings,
  backends: Backends,
  onSpawn: (process: ServiceProcess) => void,
): Promise<ServiceProcess> {
  const { projectRoot, dataDir } = settings;
  const logFile = join(dataDir, program.log);
  const started = await spawnService({
    command: process.execPath,
    args: [MODEST_GROWTH, join(projectRoot, program.script)],
    env: programEnvironment(settings, backends, program.right),
    cwd: projectRoot,
    user: null,
    logFile,
    stop: { signal: 'SIGTERM', withinMs: program.stopWithinMs },
    // Both programs stop when it breaks off: unseen, they would work on beside those of the next start.
    channel: 'to-parent',
  });
  onSpawn(started);
  if (program.answers) {
    const isReady = (): Promise<boolean> => program.answers?.(settings) ?? Promise.resolve(true);
    await waitUntilReady(started, { name: `The ${program.name}`, logFile, withinMs: 60_000, answers: isReady });
  }
  return started;
}

async function isServing({ config: { port, host } }: LaunchSettings): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const address = reachable.includes(':') ? `[${reachable}]` : reachable;
  const response = await fetch(`http://${address}:${String(port)}/health/live`, { signal: AbortSignal.timeout(2_000) });
  return response.ok;
}
