import { Registers, type City, type Mirror, type Place, type Register } from '#application';
import type { EntityManager } from 'typeorm';
import { addRegisterFacts } from './add-register-facts.js';
import { REGISTER_COLUMNS, REGISTER_TABLES, registerFromRow, type RegisterRow } from './register-row.js';

export class TypeormRegisters extends Registers {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async find(id: string): Promise<Register | null> {
    return this.one('r.id = $1', id);
  }

  async findBySlug(slug: string): Promise<Register | null> {
    return this.one('r.slug = $1', slug);
  }

  async addCity(city: City, places: readonly Place[]): Promise<void> {
    await addRegisterFacts(this.manager, city);
    await this.manager.query(
      'INSERT INTO city (register_id, prefix, log_origin, log_key, log_next_key, contact) VALUES ($1, $2, $3, $4, $5, $6)',
      [city.id, city.prefix, city.logOrigin, city.logKey, city.logNextKey, city.contact],
    );
    await this.manager.query(
      'INSERT INTO log_state (log_id, size, frontier, last_time, keys) VALUES ($1, 0, $2, 0, $3)',
      [city.id, '[]', [city.logKey]],
    );
    await this.manager.query(
      'INSERT INTO city_host (host, register_id) SELECT host, $2 FROM unnest($1::text[]) AS host',
      [city.hosts, city.id],
    );
    await this.replacePlaces(city.id, places);
  }

  async addMirror(mirror: Mirror): Promise<void> {
    await addRegisterFacts(this.manager, mirror);
    await this.manager.query('INSERT INTO mirror (register_id, source_url, source_standard) VALUES ($1, $2, $3)', [
      mirror.id,
      mirror.sourceUrl,
      mirror.sourceStandard,
    ]);
  }

  async replacePlaces(registerId: string, places: readonly Place[]): Promise<void> {
    await this.manager.query('DELETE FROM place WHERE register_id = $1', [registerId]);
    await this.manager.query(
      `INSERT INTO place (register_id, id, name, code, position)
       SELECT $1, p.id, p.name::jsonb, p.code, p.position
         FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS p (id, name, code, position)`,
      [
        registerId,
        places.map(({ id }) => id),
        places.map(({ name }) => JSON.stringify(name)),
        places.map(({ code }) => code),
      ],
    );
  }

  async noteImport(registerId: string, at: Date, observedAt: string | null): Promise<void> {
    await this.manager.query(
      'UPDATE mirror SET last_import_at = $2, observed_at = coalesce($3::date, observed_at) WHERE register_id = $1',
      [registerId, at, observedAt],
    );
  }

  async freezePrefix(registerId: string, at: Date): Promise<void> {
    await this.manager.query(
      'UPDATE city SET prefix_frozen_at = $2 WHERE register_id = $1 AND prefix_frozen_at IS NULL',
      [registerId, at],
    );
  }

  async setLogKeys(registerId: string, logKey: string, logNextKey: string): Promise<void> {
    await this.manager.query('UPDATE city SET log_key = $2, log_next_key = $3 WHERE register_id = $1', [
      registerId,
      logKey,
      logNextKey,
    ]);
  }

  private async one(condition: 'r.id = $1' | 'r.slug = $1', value: string): Promise<Register | null> {
    const [row] = await this.manager.query<RegisterRow[]>(
      `SELECT ${REGISTER_COLUMNS} FROM ${REGISTER_TABLES} WHERE ${condition}`,
      [value],
    );
    return row ? registerFromRow(row) : null;
  }
}
