import type { RegisterFacts } from '#application';
import type { EntityManager } from 'typeorm';

/** The row that every register has, of whatever kind. */
export async function addRegisterFacts(manager: EntityManager, facts: RegisterFacts): Promise<void> {
  await manager.query(
    `INSERT INTO register (id, kind, slug, name, country, region, default_language, languages, licence, attribution, homepage, invented)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      facts.id,
      facts.kind,
      facts.slug,
      facts.name,
      facts.country,
      facts.region,
      facts.defaultLanguage,
      facts.languages,
      facts.licence,
      facts.attribution,
      facts.homepage,
      facts.invented,
    ],
  );
}
