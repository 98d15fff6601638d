import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceProcess } from '#embedded';
import type { RecordedProcess } from './running-state.js';

/** Something that runs as a process of its own and has to be kept running. */
export interface Supervised {
  readonly name: string;
  /** Resolves when it is ready; `onSpawn` is told before that, so that a killed start leaves no unknown process. */
  start(onSpawn: (process: ServiceProcess) => void): Promise<ServiceProcess>;
}

export interface SupervisorEvents {
  /** A line for the terminal. */
  report(line: string): void;
  /** The processes have changed; they stand in the order of their start. */
  record(processes: readonly RecordedProcess[]): void;
}

interface Life {
  readonly since: number;
  readonly ending: Promise<string>;
}

/** The web server goes first, so that no request meets half a register; the database goes last. */
const STOP_ORDER = ['web server', 'worker', 'search server', 'database'];

const MOST_DEATHS = 5;
const STEADY_MS = 60_000;
const FIRST_PAUSE_MS = 250;

/** Starts services, starts those anew that die, and stops all in an order in which none misses another. */
export class Supervisor {
  private readonly running = new Map<string, ServiceProcess>();
  private readonly giveUp = Promise.withResolvers<string>();
  private stopping = false;

  /** Settles with a sentence when a service cannot be kept running. */
  readonly gaveUp = this.giveUp.promise;

  constructor(private readonly events: SupervisorEvents) {}

  async start(service: Supervised): Promise<void> {
    if (this.isStopping()) throw new Error('The register is being stopped.');
    void this.keepRunning(service, await this.spawn(service));
  }

  async stopAll(): Promise<void> {
    this.stopping = true;
    for (const [name, process] of [...this.running].sort(byStopOrder)) {
      await process.stop();
      this.running.delete(name);
    }
    this.events.record([]);
  }

  private async keepRunning(service: Supervised, first: ServiceProcess): Promise<void> {
    let life: Life = { since: Date.now(), ending: first.exited };
    for (let deaths = 1; ; deaths += 1) {
      const ending = firstLine(await life.ending);
      if (this.isStopping()) return;
      if (Date.now() - life.since > STEADY_MS) deaths = 1;
      if (deaths === MOST_DEATHS) {
        this.giveUp.resolve(`The ${service.name} did not keep running (it ${ending}), so the register stops.`);
        return;
      }
      this.events.report(`The ${service.name} ${ending}; starting it again.`);
      await sleep(FIRST_PAUSE_MS * 2 ** (deaths - 1));
      if (this.isStopping()) return;
      life = { since: Date.now(), ending: this.liveAgain(service) };
    }
  }

  /** How it ended: after a life, or before it was ready. */
  private async liveAgain(service: Supervised): Promise<string> {
    try {
      return await (
        await this.spawn(service)
      ).exited;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** A method, because it changes while this waits. */
  private isStopping(): boolean {
    return this.stopping;
  }

  private spawn(service: Supervised): Promise<ServiceProcess> {
    return service.start((spawned) => {
      this.remember(service.name, spawned);
      // A stop that began while the service was still being prepared has not seen it.
      if (this.isStopping()) void spawned.stop();
    });
  }

  private remember(name: string, process: ServiceProcess): void {
    this.running.set(name, process);
    this.events.record([...this.running].map(([known, { identity }]) => ({ name: known, ...identity })));
  }
}

function byStopOrder([one]: [string, unknown], [other]: [string, unknown]): number {
  return STOP_ORDER.indexOf(one) - STOP_ORDER.indexOf(other);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
