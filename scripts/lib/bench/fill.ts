// Fills a database as years of use would: closed requests spread over five years, the newest open, each with its person
// sealed, its search words, a message, an answer and a trail. For measuring, and for looking at plans.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { charterVersionId } from '@/lib/cases/charter-versions';
import { searchToken } from '@/lib/cases/search-index';
import { transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { OUTCOMES } from '@/lib/rules/outcomes';
import { RIGHTS } from '@/lib/rules/rights';
import { searchWords } from '@/lib/rules/search-words';

const BATCH = 5_000;
const DAY = 86_400_000;
const YEARS = 5;
/** However few requests there are in all: the queue has several pages. */
const LEAST_OPEN = 200;
const OPEN_SHARE = 0.012;
const FIRST = 'Camille Dominique Claude Alix Sasha Noa Maxence Andrea Charlie Eden'.split(' ');
const LAST = 'Morel Garnier Faure Rousseau Blanc Guerin Muller Henry Roussel Nicolas'.split(' ');

const COMMON_WORD = 'personne';

export interface Filled {
  /** A family name that one request in ten thousand has, and at least one. */
  rareName: string;
  /** A word that every request has. */
  commonWord: string;
  /** References of the requests, by their place in time: the first is the oldest. */
  closedReference: string;
}

/** Adds `count` requests as of `at`, without locking or chaining: nobody else uses the database meanwhile. */
export async function fill(databaseUrl: string, count: number, at: Date): Promise<Filled> {
  const charter = await transaction((tx) => charterVersionId(tx, at, at));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const restore = count > 50_000 ? await dropIndexes(client) : [];
    // Nothing here is worth waiting for the disk, nor checking: what is inserted belongs together.
    await client.query('SET synchronous_commit = off; SET session_replication_role = replica');
    await client.query("SET maintenance_work_mem = '256MB'");
    const open = Math.min(count / 2, Math.max(LEAST_OPEN, Math.ceil(count * OPEN_SHARE)));
    for (let from = 0; from < count; from += BATCH) {
      await insert(client, { from, to: Math.min(count, from + BATCH), count, open, at, charter });
    }
    for (const sql of restore) await client.query(sql);
    await client.query('VACUUM ANALYZE');
    const closedReference = referenceOf(Math.floor((count - open) / 2));
    return { rareName: nameOf(0), commonWord: COMMON_WORD, closedReference };
  } finally {
    await client.end();
  }
}

/** Spread over the alphabet, as random ones are: the digits run backwards. */
function referenceOf(n: number): string {
  const letters = [...n.toString(36).toUpperCase().padStart(12, '0')].reverse().join('');
  return `DR-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
const nameOf = (n: number) => `Rare${n % 10_000}`;

/** Version 7, so that rows lie in the order of time as the portal's own do. */
function idAt(at: number): string {
  const hex = at.toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface Batch {
  from: number;
  to: number;
  count: number;
  open: number;
  at: Date;
  charter: string;
}

async function insert(client: pg.Client, { from, to, count, open, at, charter }: Batch): Promise<void> {
  const rows = Array.from({ length: to - from }, (_, index) => {
    const n = from + index;
    const isOpen = n >= count - open;
    // The open ones over the last forty days, the closed ones over the years before.
    const age = isOpen ? (40 * (count - n)) / open : 40 + (YEARS * 365 - 40) * (1 - n / (count - open));
    const received = at.getTime() - age * DAY;
    const id = idAt(Math.round(received));
    const name = `${FIRST[n % 10]} ${LAST[Math.floor(n / 10) % 10]} ${nameOf(n)}`;
    const email = `p${n}@personne.test`;
    const person = { name, email, customerNumber: '', postalAddress: '' };
    return {
      id,
      reference: referenceOf(n),
      right: RIGHTS[n % RIGHTS.length],
      outcome: isOpen || n % 20 === 0 ? null : OUTCOMES[n % 7 < 4 ? 0 : n % OUTCOMES.length],
      received: new Date(received),
      closed: isOpen ? null : new Date(received + (3 + (n % 33)) * DAY),
      extended: n % 25 === 0 ? 1 : 0,
      person: Buffer.from(sealed.requestPerson.seal(id, person)),
      // The last is in every address, as those of a great provider are.
      tokens: [...searchWords(name), email, COMMON_WORD].map(searchToken),
    };
  });
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key]);
  const ids = column('id');
  await client.query(
    `INSERT INTO "RightsRequest" (id, reference, "right", status, outcome, locale, "charterVersionId", person, details,
       "receivedAt", "receivedOn", "nominalOn", "dueOn", "targetOn", "extensionNoticeBy", "refusalBy", "timeZone", calendar,
       "extendedByMonths", "confirmedAt", "acknowledgedAt", "closedAt", "unreadByStaff", "createdAt", "updatedAt")
     SELECT id, reference, r::"Right",
       (CASE WHEN closed IS NULL THEN 'in_progress' WHEN outcome IS NULL THEN 'withdrawn' ELSE 'answered' END)::"RequestStatus",
       outcome::"Outcome", 'fr', $8, person, $9, received, d, due, due, due, due, due, 'Europe/Paris', 'FR', extended,
       received, received, closed, false, received, received
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::bytea[], $10::int[])
       AS t(id, reference, r, outcome, received, closed, person, extended),
       LATERAL (SELECT (received AT TIME ZONE 'Europe/Paris')::date AS d) a,
       LATERAL (SELECT (d + make_interval(months => 1 + extended))::date AS due) b`,
    [
      ...[ids, column('reference'), column('right'), column('outcome'), column('received'), column('closed')],
      ...[column('person'), charter, randomBytes(180), column('extended')],
    ],
  );
  const tokens = rows.flatMap(({ id, received, tokens: words }) =>
    words.map((token) => ({ id, received, token })),
  );
  await client.query(
    `INSERT INTO "SearchToken" ("requestId", token, "receivedOn")
     SELECT id, token, (received AT TIME ZONE 'Europe/Paris')::date
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS t(id, token, received) ON CONFLICT DO NOTHING`,
    [tokens.map(({ id }) => id), tokens.map(({ token }) => token), tokens.map(({ received }) => received)],
  );
  await client.query(
    `INSERT INTO "Message" (id, "requestId", author, body, "createdAt")
     SELECT gen_random_uuid(), id, 'requester', $2, now() FROM unnest($1::uuid[]) AS id`,
    [ids, randomBytes(220)],
  );
  const answered = rows.filter(({ outcome }) => outcome !== null);
  await client.query(
    `INSERT INTO "Answer" (id, "requestId", outcome, grounds, words, letter, "staffId", "createdAt", "sentAt")
     SELECT gen_random_uuid(), id, outcome::"Outcome",
       CASE WHEN outcome IN ('refused', 'partly_granted') THEN ARRAY['excessive'] ELSE '{}' END, $3, $3,
       (SELECT id FROM "Staff" LIMIT 1), closed, closed
     FROM unnest($1::uuid[], $2::text[], $4::timestamptz[]) AS t(id, outcome, closed)`,
    [
      answered.map(({ id }) => id),
      answered.map(({ outcome }) => outcome),
      randomBytes(900),
      answered.map(({ closed }) => closed),
    ],
  );
  await client.query(
    `INSERT INTO "AuditEvent" (at, "actorKind", action, "requestId", facts, "previousHash", hash)
     SELECT received + n * interval '1 day', 'system', 'bench.' || n, id, '{}', md5(id::text || n), md5(id::text || n || 'h')
     FROM unnest($1::uuid[], $2::timestamptz[]) AS t(id, received), generate_series(1, 3) n`,
    [ids, column('received')],
  );
}

/** Filling is quicker without them. Returns what makes them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const tables = ['RightsRequest', 'SearchToken', 'Message', 'Answer', 'AuditEvent'];
  const { rows } = await client.query<{ name: string; sql: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS sql
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relname = ANY($1) AND NOT i.indisprimary`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await client.query('ALTER TABLE "SearchToken" DROP CONSTRAINT "SearchToken_pkey"');
  return [
    ...rows.map(({ sql }) => sql),
    'ALTER TABLE "SearchToken" ADD CONSTRAINT "SearchToken_pkey" PRIMARY KEY (token, "receivedOn", "requestId")',
  ];
}
