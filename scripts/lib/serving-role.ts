// Two roles for one database: the owner migrates, a lesser one serves. What web and worker connect as can neither
// change nor remove a row of the audit trail or of the charter's versions, nor disable the triggers that refuse it.
import { createHmac } from 'node:crypto';
import pg from 'pg';
import { Stop } from './console.mjs';

/** The role of the embedded database. */
const SERVING = 'guichet_app';
/** Any number, the same in every process: two that start at once grant one after the other. */
const LOCK = 4_821_680;
const INSERT_ONLY = ['"AuditEvent"', '"CharterVersion"'];

/** The embedded database: the role is made by us, with a password that follows from the owner's. */
export async function serveEmbedded(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', url.password).update(SERVING).digest('base64url');
  await makeRole(ownerUrl, SERVING, password);
  await grant(ownerUrl, SERVING);
  url.username = SERVING;
  url.password = password;
  return url.href;
}

/** A database of the operator's: they made the role that DATABASE_URL names, and DATABASE_OWNER_URL grants to it. */
export async function serveAs(ownerUrl: string, servingUrl: string): Promise<string> {
  await grant(ownerUrl, decodeURIComponent(new URL(servingUrl).username));
  return servingUrl;
}

/** What PostgreSQL says when another process made or changed the role at the same moment. */
const MEANWHILE = ['42710', '23505', 'XX000'];

/** Roles are the server's, locks a database's: of two at once one is told so, and looks again. */
async function makeRole(ownerUrl: string, name: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (let tries = 1; ; tries++) {
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      const verb = known.rowCount ? 'ALTER' : 'CREATE';
      try {
        await client.query(
          `${verb} ROLE ${client.escapeIdentifier(name)} LOGIN NOSUPERUSER PASSWORD ${client.escapeLiteral(password)}`,
        );
        return;
      } catch (error) {
        if (tries === 5 || !MEANWHILE.includes((error as { code?: string }).code ?? '')) throw error;
      }
    }
  } finally {
    await client.end();
  }
}

async function grant(ownerUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const role = client.escapeIdentifier(name);
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const { rows } = await client.query<{ schema: string }>('SELECT current_schema() AS schema');
    const schema = client.escapeIdentifier(rows[0]?.schema ?? 'public');
    await client.query(`
      GRANT USAGE ON SCHEMA ${schema}, graphile_worker TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema}, graphile_worker TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema}, graphile_worker TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role};
      GRANT EXECUTE ON FUNCTION guichet_prune_audit(bigint) TO ${role};
      REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${role};
      REVOKE UPDATE, DELETE, TRUNCATE ON ${INSERT_ONLY.join(', ')} FROM ${role};
    `);
    await admitToQueue(client, name);
    await client.query('COMMIT');
  } catch (error) {
    throw new Stop(
      `The role ${name} could not be prepared.`,
      `${error instanceof Error ? error.message : error}\nSee docs/operations.md, "Two roles".`,
    );
  } finally {
    await client.end();
  }
}

/** graphile-worker's tables show their rows to nobody but their owner, unless a policy says so. */
async function admitToQueue(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT relname AS "table" FROM pg_class
     WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity AND NOT EXISTS
       (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid AND polname = $1)`,
    [name],
  );
  const role = client.escapeIdentifier(name);
  for (const { table } of rows) {
    const place = `graphile_worker.${client.escapeIdentifier(table)}`;
    await client.query(`CREATE POLICY ${role} ON ${place} TO ${role} USING (true) WITH CHECK (true)`);
  }
}
