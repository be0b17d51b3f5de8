// Where a trail to verify comes from: a live database, read in one snapshot, or the audit.json of a dossier. Needs no
// key and none of the application: an auditor's read-only account will do.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { z } from 'zod';
import type { ChainRow } from '@/lib/crypto/audit-chain';
import { Stop } from './console.mjs';

const BATCH = 2_000;

interface Row {
  seq: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  requestId: string | null;
  facts: Record<string, unknown>;
  previousHash: string;
  hash: string;
}

/** Every row of a live database, oldest first, as they were when it began. */
export async function* rowsOfDatabase(databaseUrl: string): AsyncGenerator<ChainRow> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect().catch((error) => {
    throw new Stop('The database does not answer.', error.message || error.code);
  });
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('DECLARE trail NO SCROLL CURSOR FOR SELECT * FROM "AuditEvent" ORDER BY seq');
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${BATCH} FROM trail`);
      for (const row of rows) yield { ...row, seq: Number(row.seq), at: row.at.toISOString() };
      if (rows.length < BATCH) return;
    }
  } finally {
    await client.end();
  }
}

const link = { seq: z.coerce.number().int(), previousHash: z.string(), hash: z.string() };
const dossier = z.object({
  format: z.literal('guichet-audit/1'),
  head: z.object(link).partial({ previousHash: true }),
  rows: z.array(
    z.object({
      ...link,
      at: z.string().optional(),
      actorKind: z.string().optional(),
      actorId: z.string().nullable().optional(),
      action: z.string().optional(),
      requestId: z.string().nullable().optional(),
      facts: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** The trail of a dossier: complete rows for what concerns its case, links for the rest. Throws a Stop. */
export function readDossier(file: string): { rows: ChainRow[]; head: ChainRow } {
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Stop(`${file} cannot be read.`, error instanceof Error ? error.message : '');
  }
  const read = dossier.safeParse(text);
  if (!read.success) throw new Stop(`${file} is no trail of a dossier.`, z.prettifyError(read.error));
  return { rows: read.data.rows, head: { previousHash: '', ...read.data.head } };
}
