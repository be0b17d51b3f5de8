// A database that once held demo data says so, so that no production is ever started on fictional people and on
// passwords that everyone knows. The mark is a comment on a table that each of our databases has.
import pg from 'pg';
import { Stop } from './console.mjs';

const MARK = 'guichet: demo';
const TABLE = '_prisma_migrations';

export async function markDemo(databaseUrl: string): Promise<void> {
  await query(databaseUrl, `COMMENT ON TABLE "${TABLE}" IS '${MARK}'`);
}

export async function isDemo(databaseUrl: string): Promise<boolean> {
  const [row] = await query(
    databaseUrl,
    `SELECT obj_description('"${TABLE}"'::regclass, 'pg_class') AS mark`,
  );
  return row?.mark === MARK;
}

/** Throws a Stop when the database holds, or has held, demo data. */
export async function refuseDemo(databaseUrl: string): Promise<void> {
  if (!(await isDemo(databaseUrl))) return;
  throw new Stop(
    'This database holds demo data.',
    'Production starts on an empty database: create one and set DATABASE_URL.',
  );
}

async function query(databaseUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}
