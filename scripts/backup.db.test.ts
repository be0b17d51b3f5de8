// A backup made while people use the portal, restored by the real command into an empty database: what was acknowledged
// before is there, everything that must be true is, erased people stay erased, used links stay dead.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consumeLink, createLink } from '@/lib/auth/links';
import { hashSecret } from '@/lib/crypto/secrets';
import { db, transaction } from '@/lib/db/client';
import { anchorAudit } from '@/lib/jobs/anchor-audit';
import { erase } from '@/lib/jobs/retention/erase';
import { ledgerFolder, writeLedger } from '@/lib/jobs/retention/ledger';
import { makeStaff } from '@/lib/testing/factories';
import { fileRequest, typedWords, wholeJourney } from '@/lib/testing/journey';
import { writeBackup } from './lib/backup-folder';
import { withDatabase } from './lib/database-url';
import { markDemo, refuseDemo } from './lib/demo-mark';
import { brokenInvariants } from './lib/invariants';

const scratch = mkdtempSync(join(tmpdir(), 'guichet-backup-'));
const databaseUrl = process.env.DATABASE_URL ?? '';
const dataDir = process.env.GUICHET_DATA ?? '';
const restoredUrl = withDatabase(databaseUrl, `${new URL(databaseUrl).pathname.slice(1)}_restored`);
const restoredData = join(scratch, 'data');
const backup = join(scratch, 'backup');
const mark = () => randomBytes(4).toString('hex');

/** Of the restored database. */
async function restored<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: restoredUrl });
  await client.connect();
  return (await client.query<Row>(sql, values).finally(() => client.end())).rows;
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: restoredUrl, GUICHET_DATA: restoredData },
  });

let kept: Awaited<ReturnType<typeof wholeJourney>>;
let erased: Awaited<ReturnType<typeof wholeJourney>>;
let acknowledged: string[];
let restore: ReturnType<typeof run>;

const secretOf = (url: string) => url.split('/').at(-1) ?? '';
const linkTo = (accountId: string) =>
  transaction((tx) => createLink(tx, { purpose: 'sign_in', at: new Date(), accountId, locale: 'fr' }));
let used = '';
let unused = '';

beforeAll(async () => {
  const at = new Date();
  const dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at }));
  kept = await wholeJourney(dpo, typedWords(mark()));
  erased = await wholeJourney(dpo, typedWords(mark()));
  used = secretOf(await linkTo(kept.requester.accountId));
  unused = secretOf(await linkTo(kept.requester.accountId));
  await transaction((tx) => consumeLink(tx, used, at, ['sign_in']));
  await anchorAudit(at);

  // Under load: people file and the DPO answers while the backup is made.
  acknowledged = [];
  let over = false;
  const people = [0, 1, 2].map(async () => {
    while (!over) acknowledged.push((await wholeJourney(dpo, typedWords(mark()))).reference);
  });
  const before = await fileRequest(typedWords(mark()));
  await markDemo(databaseUrl);
  const seen = [kept.reference, erased.reference, before.reference, ...acknowledged];
  await writeBackup(backup, { databaseUrl, dataDir, at: new Date() });
  acknowledged = seen;
  over = true;
  await Promise.all(people);

  // Since the backup: somebody was erased, and the trail was anchored where the backup has nothing yet.
  await transaction((tx) =>
    erase(tx, { table: 'RightsRequest', id: erased.requestId, reason: 'request_file', at: new Date() }),
  );
  await writeLedger(new Date());
  await anchorAudit(new Date());

  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${new URL(restoredUrl).pathname.slice(1)} TEMPLATE template0`);
  await client.end();
  restore = run('scripts/restore.ts', backup, '--erasures', ledgerFolder());
}, 120_000);

afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`DROP DATABASE ${new URL(restoredUrl).pathname.slice(1)} WITH (FORCE)`);
  await client.end();
});

it('the portal that was backed up is as it must be', async () => {
  expect(await brokenInvariants({ databaseUrl, at: new Date(), quiet: true })).toEqual({});
});

describe('40 · a restored backup', () => {
  it('passes every invariant, says the command that restored it', () => {
    expect(`${restore.stdout}${restore.stderr}`).toContain('Restored as of');
    expect(restore.status).toBe(0);
  });

  it('holds all that was acknowledged before it was made', async () => {
    const rows = await restored<{ reference: string }>('SELECT reference FROM "RightsRequest"');
    const references = rows.map(({ reference }) => reference);
    expect(acknowledged.length).toBeGreaterThan(2);
    expect(references).toEqual(expect.arrayContaining(acknowledged));
  });

  it('leaves who was erased since erased', async () => {
    const [row] = await restored(
      'SELECT status, length(person) AS person, length(details) AS details FROM "RightsRequest" WHERE id = $1',
      [erased.requestId],
    );
    expect(row).toEqual({ status: 'erased', person: 0, details: 0 });
    expect(await restored('SELECT 1 FROM "Message" WHERE "requestId" = $1', [erased.requestId])).toEqual([]);
    expect(await restored('SELECT 1 FROM "StoredFile" WHERE "requestId" = $1', [erased.requestId])).toEqual(
      [],
    );
  });

  it('opens no door with what opened one before: links and sessions are dead', async () => {
    const hashes = [used, unused].map(hashSecret);
    const links = await restored('SELECT "usedAt" FROM "Link" WHERE "secretHash" = ANY($1)', [hashes]);
    expect(links.map(({ usedAt }) => usedAt)).toEqual([expect.any(Date), expect.any(Date)]);
    expect(await restored('SELECT 1 FROM "StaffSession" WHERE "revokedAt" IS NULL')).toEqual([]);
  });

  it('sends the mails that waited, and goes on with its audit trail', async () => {
    const [mails] = await restored<{ same: boolean }>(
      `SELECT (SELECT count(*) FROM "Mail" WHERE status = 'queued') =
              (SELECT count(*) FROM graphile_worker.jobs WHERE key LIKE 'mail:%') AS same`,
    );
    expect(mails?.same).toBe(true);
    const trail = await restored('SELECT action FROM "AuditEvent" ORDER BY seq DESC LIMIT 2');
    expect(trail.map(({ action }) => action)).toEqual(['retention.replayed', 'backup.restored']);
    expect(run('scripts/invariants.ts', '--quiet').status).toBe(0);
  });

  it('of the demo stays one of the demo', async () => {
    await expect(refuseDemo(restoredUrl)).rejects.toThrow('demo data');
  });

  it('is refused by a database that is not empty', () => {
    expect(run('scripts/restore.ts', backup).stderr).toContain('not empty');
  });
});

it('a backup holds no key, and nothing that was typed', async () => {
  const text = gunzipSync(readFileSync(join(backup, 'database.jsonl.gz'))).toString();
  expect(text).not.toContain('Zephyrine');
  for (const name of ['INDEX_KEY', 'NEXTAUTH_SECRET'] as const)
    expect(text).not.toContain(process.env[name] ?? '-');
  expect(await db().rightsRequest.count()).toBeGreaterThan(2);
});
