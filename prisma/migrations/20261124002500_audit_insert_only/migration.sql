-- The audit trail and the versions of the charter are only ever added to: the database itself refuses the rest.
CREATE FUNCTION guichet_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: rows are only added', TG_OP, TG_TABLE_NAME;
END
$$;

CREATE TRIGGER audit_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION guichet_refuse_change();

CREATE TRIGGER charter_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CharterVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION guichet_refuse_change();
