import { DatabaseHealth, type DatabaseState } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadDatabase } from './read-database.js';

@Injectable()
export class TypeormDatabaseHealth extends DatabaseHealth {
  constructor(
    private readonly database: ReadDatabase,
    private readonly dataSource: DataSource,
  ) {
    super();
  }

  async check(): Promise<DatabaseState> {
    try {
      const ran = await this.database.rows<{ readonly name: string }>(RAN, []);
      const names = new Set(ran.map(({ name }) => name));
      const missing = this.dataSource.migrations.flatMap(({ name }) => (name && !names.has(name) ? [name] : []));
      return missing.length === 0 ? { kind: 'ready' } : { kind: 'behind', missing };
    } catch (error) {
      return isWithoutTable(error) ? { kind: 'behind', missing: ['all'] } : { kind: 'unreachable' };
    }
  }
}

const RAN = { name: 'migrations_ran', text: 'SELECT name FROM migration' };

function isWithoutTable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42P01';
}
