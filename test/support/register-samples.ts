import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The real files of other registers: `.ci/run` says where they lie. They are not part of the project. */
export const REAL_FILES = {
  'nl-bulk-export': 'nl-algoritmeregister-v01-seed/pub_data_shape.json',
  'nl-national-list': 'nl-algoritmeregister-2026/algoritmes.json',
  'us-omb-2025': 'us-federal-2025/2025_individually_reported_AI_use_cases.csv',
} as const;

/** Path of a real file, or null where there is none: its tests are then skipped. */
export function realFile(shape: keyof typeof REAL_FILES): string | null {
  const folder = process.env['REGISTER_SAMPLES'];
  const path = folder ? join(folder, REAL_FILES[shape]) : null;
  return path !== null && existsSync(path) ? path : null;
}
