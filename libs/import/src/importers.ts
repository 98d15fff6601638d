import type { Importer } from './importer.js';
import { nlBulkExport } from './shapes/nl/nl-bulk-export.importer.js';
import { nlNationalList } from './shapes/nl/nl-national-list.importer.js';
import { registerJsonl } from './shapes/register-jsonl/register-jsonl.importer.js';
import { usOmb2025 } from './shapes/us-omb-2025/us-omb-2025.importer.js';

/** Every foreign shape that this register reads. A new one is added here and nowhere else. */
export const IMPORTERS: readonly Importer[] = [nlBulkExport, nlNationalList, usOmb2025, registerJsonl];

export function findImporter(key: string): Importer | null {
  return IMPORTERS.find((importer) => importer.key === key) ?? null;
}
