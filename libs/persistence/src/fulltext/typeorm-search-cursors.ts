import { SearchCursors, type CursorMove, type CursorName } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class TypeormSearchCursors extends SearchCursors {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async lease(name: CursorName, holder: string, seconds: number): Promise<number | null> {
    const rows = await this.dataSource.query<{ position: string }[]>(
      `INSERT INTO search_cursor (name, position, lease_holder, lease_until) VALUES ($1, 0, $2, now() + make_interval(secs => $3))
       ON CONFLICT (name) DO UPDATE SET lease_holder = excluded.lease_holder, lease_until = excluded.lease_until
         WHERE search_cursor.lease_holder IS NULL OR search_cursor.lease_holder = excluded.lease_holder OR search_cursor.lease_until < now()
       RETURNING position`,
      [name, holder, seconds],
    );
    return rows[0] ? Number(rows[0].position) : null;
  }

  async move(name: CursorName, holder: string, { position, seconds }: CursorMove): Promise<boolean> {
    const [, moved] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE search_cursor SET position = $3, lease_until = now() + make_interval(secs => $4)
        WHERE name = $1 AND lease_holder = $2 AND lease_until > now()`,
      [name, holder, position, seconds],
    );
    return moved === 1;
  }

  async release(name: CursorName, holder: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE search_cursor SET lease_holder = NULL, lease_until = NULL WHERE name = $1 AND lease_holder = $2',
      [name, holder],
    );
  }

  async position(name: CursorName): Promise<number> {
    const [row] = await this.dataSource.query<{ position: string }[]>(
      'SELECT position FROM search_cursor WHERE name = $1',
      [name],
    );
    return Number(row?.position ?? 0);
  }
}
