import { RegisterReader, type PlaceOfRegister, type Register } from '#application';
import { Injectable } from '@nestjs/common';
import { REGISTER_COLUMNS, REGISTER_TABLES, registerFromRow, type RegisterRow } from '../repositories/register-row.js';
import { ReadDatabase, type PreparedQuery } from './read-database.js';

@Injectable()
export class TypeormRegisterReader extends RegisterReader {
  constructor(private readonly database: ReadDatabase) {
    super();
  }

  all(): Promise<Register[]> {
    return this.registers(ALL, []);
  }

  findMany(ids: readonly string[]): Promise<Register[]> {
    return this.registers(BY_IDS, [ids]);
  }

  findBySlugs(slugs: readonly string[]): Promise<Register[]> {
    return this.registers(BY_SLUGS, [slugs]);
  }

  async findByHost(host: string): Promise<Register | null> {
    const [register] = await this.registers(BY_HOST, [host.toLowerCase()]);
    return register ?? null;
  }

  places(registerIds: readonly string[]): Promise<PlaceOfRegister[]> {
    return this.database.rows<PlaceOfRegister>(PLACES, [registerIds]);
  }

  private async registers(query: PreparedQuery, values: readonly unknown[]): Promise<Register[]> {
    return (await this.database.rows<RegisterRow>(query, values)).map(registerFromRow);
  }
}

const SELECT = `SELECT ${REGISTER_COLUMNS} FROM ${REGISTER_TABLES}`;
const ALL = { name: 'registers', text: `${SELECT} WHERE w.state IS DISTINCT FROM 'removed' ORDER BY r.slug` };
const BY_IDS = { name: 'registers_by_ids', text: `${SELECT} WHERE r.id = ANY ($1::uuid[])` };
const BY_SLUGS = {
  name: 'registers_by_slugs',
  text: `${SELECT} WHERE r.slug = ANY ($1::text[]) AND w.state IS DISTINCT FROM 'removed'`,
};
const BY_HOST = {
  name: 'register_by_host',
  text: `${SELECT} WHERE r.id = (SELECT h.register_id FROM city_host h WHERE h.host = $1)`,
};
const PLACES = {
  name: 'places_of_registers',
  text: `SELECT p.register_id AS "registerId", p.id, p.name, p.code FROM place p
    WHERE p.register_id = ANY ($1::uuid[]) ORDER BY p.register_id, p.position`,
};
