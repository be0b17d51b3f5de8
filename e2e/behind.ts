// Behind the product: its database, for what no page shows or a test can't wait for.
import pg from 'pg';

/** The rows of a query, on any database. */
export async function rows<T extends pg.QueryResultRow>(
  connectionString: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export const query = <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> =>
  rows<T>(process.env.DATABASE_URL ?? '', sql, values);

/** How many rows a query finds. */
export const count = async (from: string, values: unknown[] = []): Promise<number> =>
  Number((await query<{ n: string }>(`SELECT count(*) AS n FROM ${from}`, values))[0]?.n);
