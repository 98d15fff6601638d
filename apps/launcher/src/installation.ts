import { dirname } from 'node:path';
import { chooseServicePlace, stopProcess, type ProcessIdentity, type ServicePlace } from '#embedded';
import { startBackends, type Backends } from './backends.js';
import { checkServices } from './check-before-start.js';
import type { Holder } from './data-folder-claim.js';
import type { LaunchSettings } from './launch-settings.js';
import {
  forgetRunningState,
  readRunningState,
  writeRunningState,
  type RecordedProcess,
  type RunningState,
} from './running-state.js';
import { Supervisor } from './supervisor.js';

/** The running services of a claimed data folder, written down so that commands and later starts find them. */
export class Installation {
  readonly supervisor: Supervisor;
  private state: RunningState;

  constructor(
    private readonly settings: LaunchSettings,
    holder: Holder,
    private readonly report: (line: string) => void,
  ) {
    this.state = { launcher: { pid: holder.pid, started: holder.started }, processes: [] };
    this.supervisor = new Supervisor({
      report,
      record: (processes) => {
        this.write({ processes });
      },
    });
  }

  /** Processes that a killed launcher left behind would still write to the same files. */
  async stopLeftovers(): Promise<void> {
    const former = readRunningState(this.settings.dataDir)?.processes ?? [];
    for (const process of former.toReversed()) await stopLeftover(process);
  }

  /** The services, and where their files are. */
  async startBackends(): Promise<{ readonly backends: Backends; readonly place: ServicePlace }> {
    const place = chooseServicePlace(this.settings.dataDir);
    checkServices(this.settings, [this.settings.dataDir, place.folder]);
    if (place.elsewhere) {
      this.report(
        `User "${place.user?.name ?? ''}", who runs the database, may not enter ${dirname(this.settings.dataDir)}; programs and data of the services are in ${place.folder}.`,
      );
    }
    const backends = await startBackends(this.settings, place, this.supervisor);
    this.write({ backends });
    return { backends, place };
  }

  async stop(): Promise<void> {
    await this.supervisor.stopAll();
    forgetRunningState(this.settings.dataDir);
  }

  private write(change: Partial<RunningState>): void {
    this.state = { ...this.state, ...change };
    writeRunningState(this.settings.dataDir, this.state);
  }
}

function stopLeftover(process: RecordedProcess & ProcessIdentity): Promise<void> {
  // For PostgreSQL SIGTERM would wait for sessions to end by themselves; SIGINT ends them.
  const signal = process.name === 'database' ? 'SIGINT' : 'SIGTERM';
  return stopProcess(process, { signal, withinMs: 10_000 });
}
