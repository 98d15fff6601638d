import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** A statement that the server plans once per connection, under its name. */
export interface PreparedQuery {
  readonly name: string;
  readonly text: string;
}

/**
 * Reading without a mapper in between: the pool that TypeORM keeps, with prepared statements. For a look-up by key,
 * planning costs the server more than running, and a query runner per statement costs us as much again.
 */
@Injectable()
export class ReadDatabase {
  constructor(private readonly dataSource: DataSource) {}

  async rows<Row extends object>(query: string | PreparedQuery, values: readonly unknown[]): Promise<Row[]> {
    // PostgreSQL stores no text with a NUL sign and would call it a fault to ask for one: nothing can match.
    if (values.some(hasNul)) return [];
    const statement = typeof query === 'string' ? { text: query } : query;
    const { rows } = await this.pool().query<Row>({ ...statement, values: [...values] });
    return rows;
  }

  private pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}

function hasNul(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasNul) : typeof value === 'string' && value.includes('\0');
}
