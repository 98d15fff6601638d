import { LogFollowers, type FollowerHead } from '#application';
import { NotServed } from './fetch-bytes.js';
import { RegisterLog } from './register-log.js';

const ASKED = 5;

/** Asks the registers that the operator has named as followers. */
export class ConfiguredFollowers extends LogFollowers {
  constructor(private readonly bases: readonly string[]) {
    super();
  }

  async heads(logOrigin: string): Promise<FollowerHead[]> {
    const answers = await Promise.all(
      this.bases.slice(0, ASKED).map(async (follower) => {
        const note = await witnessedOrNull(follower, logOrigin);
        return note ? [{ follower, note }] : [];
      }),
    );
    return answers.flat();
  }
}

async function witnessedOrNull(base: string, origin: string): Promise<Buffer | null> {
  try {
    return await RegisterLog.at(base).witnessed(origin);
  } catch (error) {
    if (error instanceof NotServed) return null;
    throw error;
  }
}
