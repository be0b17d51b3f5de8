// Brings a database to the present: the schema's migrations, then the job queue's own.
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { Stop } from './console.mjs';
import { applyMigrations } from './schema-engine';

/** Any number, the same in every process of Guichet: who holds it migrates, the others wait. */
const LOCK = 4_821_679;

/** Returns the names of the migrations applied. Safe when several processes start at once. Throws a Stop. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect().catch((error) => {
    throw new Stop(
      'The database does not answer.',
      `${error.message || error.code}\nCheck DATABASE_URL and that PostgreSQL runs.`,
    );
  });
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const applied = await applyMigrations(databaseUrl);
    await runMigrations({ connectionString: databaseUrl, logger: undefined });
    return applied;
  } finally {
    await client.end();
  }
}
