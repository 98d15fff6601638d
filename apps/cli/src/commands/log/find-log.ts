import { LogOverview, type LogStatus } from '#application';
import type { INestApplicationContext } from '@nestjs/common';
import { refuse } from '../../exit-codes.js';

/** The logs of all cities, or of the one that is named. */
export async function findLogs(app: INestApplicationContext, city: string | undefined): Promise<LogStatus[]> {
  const logs = (await app.get(LogOverview).statuses()).filter(({ slug }) => city === undefined || slug === city);
  if (city !== undefined && logs.length === 0)
    throw refuse(`There is no city named ${city}; see "register city list".`);
  return logs;
}

export async function findLog(app: INestApplicationContext, city: string): Promise<LogStatus> {
  const [log] = await findLogs(app, city);
  if (!log) throw refuse(`There is no city named ${city}; see "register city list".`);
  return log;
}

export const BUSY = 'Another process is signing or checking this log right now; repeat the command.';
