import { LearntWordsStore, type LearntLanguage, type LearntWords } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class TypeormLearntWords extends LearntWordsStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async revision(): Promise<number> {
    const [row] = await this.dataSource.query<{ revision: string | null }[]>(
      'SELECT max(revision) AS revision FROM learnt_words',
    );
    return Number(row?.revision ?? 0);
  }

  async load(): Promise<LearntWords> {
    // One statement, so that languages of two revisions cannot be mixed.
    const rows = await this.dataSource.query<{ language: string; revision: string; body: Buffer }[]>(
      'SELECT language, revision, body FROM learnt_words',
    );
    return {
      revision: Math.max(0, ...rows.map(({ revision }) => Number(revision))),
      languages: rows.map(({ language, body }) => ({ language, body })),
    };
  }

  async replace(languages: readonly LearntLanguage[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE learnt_words IN SHARE ROW EXCLUSIVE MODE');
      const [row] = await manager.query<{ revision: string | null }[]>(
        'SELECT max(revision) AS revision FROM learnt_words',
      );
      const revision = Number(row?.revision ?? 0) + 1;
      await manager.query('DELETE FROM learnt_words');
      for (const { language, body } of languages) {
        await manager.query('INSERT INTO learnt_words (language, revision, body) VALUES ($1, $2, $3)', [
          language,
          revision,
          body,
        ]);
      }
    });
  }
}
