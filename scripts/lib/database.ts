// The database that the settings ask for: the operator's own, or the embedded one.
import type { Environment } from './environment';
import { openPostgres, type Postgres } from './postgres';

export async function openDatabase({ embedded, dataDir, variables }: Environment): Promise<Postgres> {
  if (embedded) return openPostgres({ dataDir, password: variables.EMBEDDED_POSTGRES_PASSWORD ?? '' });
  return {
    url: variables.DATABASE_URL ?? '',
    note: 'the one of DATABASE_URL',
    running: () => true,
    restart: async () => {},
    release: async () => {},
  };
}
