/**
 * What was published is never changed: refused by trigger (whoever asks, a superuser too) and by grant (for the owner,
 * who then has to take the right back on purpose). The one exception empties a content body, which erasure by law needs.
 */
export const GUARDS = [
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '% on % is refused: what was published is never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$`,
  `CREATE FUNCTION only_erase() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.register_id = OLD.register_id AND NEW.digest = OLD.digest AND NEW.body IS NULL AND NEW.json IS NULL AND NEW.erased_at IS NOT NULL
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'a content can only be erased, not changed' USING ERRCODE = 'restrict_violation';
    END $$`,
  `CREATE FUNCTION keep_frozen_prefix() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.prefix_frozen_at IS NULL OR (NEW.prefix = OLD.prefix AND NEW.prefix_frozen_at = OLD.prefix_frozen_at) THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'the prefix % is frozen since the first publication', OLD.prefix USING ERRCODE = 'restrict_violation';
    END $$`,
  `CREATE TRIGGER "city_prefix_stays" BEFORE UPDATE ON "city" FOR EACH ROW EXECUTE FUNCTION keep_frozen_prefix()`,
  ...['version', 'log_leaf', 'change', 'audit'].flatMap((table) => [
    `CREATE TRIGGER "${table}_never_changes" BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER "${table}_never_emptied" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON "${table}" FROM PUBLIC, CURRENT_USER`,
  ]),
  `CREATE TRIGGER "content_only_erased" BEFORE UPDATE ON "content" FOR EACH ROW EXECUTE FUNCTION only_erase()`,
  `CREATE TRIGGER "content_never_deleted" BEFORE DELETE ON "content" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER "content_never_emptied" BEFORE TRUNCATE ON "content" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "content" FROM PUBLIC, CURRENT_USER`,
  `GRANT UPDATE ("body", "json", "erased_at") ON "content" TO CURRENT_USER`,
];
