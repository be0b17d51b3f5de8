// The database that the settings ask for: the operator's own, or the embedded one.
import type { Environment } from './environment';
import { openPostgres, type Postgres } from './postgres';
import { serveAs, serveEmbedded } from './serving-role';

export interface Database extends Postgres {
  /** The address under which web and worker use it, once it is migrated: a lesser role's where there is one. */
  serve(): Promise<string>;
}

export async function openDatabase({ embedded, dataDir, variables }: Environment): Promise<Database> {
  if (embedded) {
    const opened = await openPostgres({ dataDir, password: variables.EMBEDDED_POSTGRES_PASSWORD ?? '' });
    return { ...opened, serve: () => serveEmbedded(opened.url) };
  }
  const { DATABASE_URL = '', DATABASE_OWNER_URL } = variables;
  return {
    url: DATABASE_OWNER_URL ?? DATABASE_URL,
    note: 'the one of DATABASE_URL',
    running: () => true,
    restart: async () => {},
    release: async () => {},
    serve: async () => (DATABASE_OWNER_URL ? serveAs(DATABASE_OWNER_URL, DATABASE_URL) : DATABASE_URL),
  };
}
