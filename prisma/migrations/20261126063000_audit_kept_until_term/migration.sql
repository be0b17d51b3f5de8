-- Rows of the audit trail are only added, until their term: five whole years from the end of their calendar year
-- (lib/rules/retention.ts). The database's own clock decides, so that no program can erase a young row.
DROP TRIGGER audit_insert_only ON "AuditEvent";
CREATE TRIGGER audit_insert_only BEFORE UPDATE OR TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION guichet_refuse_change();

CREATE FUNCTION guichet_refuse_early_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."at" >= date_trunc('year', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - interval '5 years' THEN
    RAISE EXCEPTION '% on "%" is refused: rows are only added', TG_OP, TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER audit_kept_until_term BEFORE DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION guichet_refuse_early_erasure();

-- The role that serves may not delete from the trail; this it may call, and the trigger above still decides.
CREATE FUNCTION guichet_prune_audit(up_to bigint) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  gone bigint;
BEGIN
  DELETE FROM "AuditEvent" WHERE seq <= up_to;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END
$$;
REVOKE ALL ON FUNCTION guichet_prune_audit(bigint) FROM PUBLIC;
