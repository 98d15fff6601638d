import pg from 'pg';

export interface DatabaseRequest {
  readonly superuserUrl: string;
  readonly name: string;
  readonly role: string;
  readonly password: string;
  /** Tests clone databases; the register itself never makes one. */
  readonly mayCreateDatabases: 'yes' | 'no';
}

/**
 * The register's own role is no superuser: a grant or a trigger that protects published versions would mean nothing
 * to one. It owns its database and nothing else.
 */
export async function provideDatabase(request: DatabaseRequest): Promise<void> {
  const client = new pg.Client({ connectionString: request.superuserUrl });
  await client.connect();
  try {
    const role = client.escapeIdentifier(request.role);
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [request.role]);
    const createDatabase = request.mayCreateDatabases === 'yes' ? 'CREATEDB' : 'NOCREATEDB';
    await client.query(
      `${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN ${createDatabase} PASSWORD ${client.escapeLiteral(request.password)}`,
    );
    const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [request.name]);
    if (!exists.rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(request.name)} OWNER ${role}`);
  } finally {
    await client.end();
  }
}
