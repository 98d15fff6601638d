import type { Client } from 'pg';

/** Kept by the migrations themselves, or made again from the rest. */
const LEFT_OUT = ['migration', 'fulltext', 'search_cursor', 'learnt_words'];

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that count by themselves; their counters have to follow. */
  readonly counters: readonly string[];
}

/** Every table of the register, those that others point to first. Read from the database, so that no new table is forgotten. */
export async function listTables(client: Client): Promise<BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; counters: string[]; needs: string[] }>(
    TABLES,
    [LEFT_OUT],
  );
  const sorted: BackupTable[] = [];
  let open = rows;
  while (open.length > 0) {
    const next = open.filter(({ name, needs }) =>
      needs.every((need) => need === name || sorted.some((table) => table.name === need)),
    );
    if (next.length === 0) throw new Error('tables point to each other in a circle');
    sorted.push(...next.map(({ name, columns, counters }) => ({ name, columns, counters })));
    open = open.filter((table) => !next.includes(table));
  }
  return sorted;
}

export async function countRows(client: Client, tables: readonly BackupTable[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM "${name}"`);
    counts[name] = Number(rows[0]?.count);
  }
  return counts;
}

export async function listMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY timestamp');
  return rows.map(({ name }) => name);
}

const TABLES = `
  SELECT c.relname AS name,
         ARRAY(SELECT a.attname::text FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
         ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attidentity <> '') AS counters,
         ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
                WHERE k.conrelid = c.oid AND k.contype = 'f') AS needs
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND NOT c.relname = ANY ($1::text[])
   ORDER BY c.relname`;
