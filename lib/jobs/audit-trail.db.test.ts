// The audit trail on a real database (security.md, row 40): nobody changes it by the front door, and what an owner of
// the database does by the back door is found and named.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '@/lib/crypto/audit-chain';
import { timeStamp } from '@/lib/crypto/time-stamp';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { rowsOfDatabase } from '@/scripts/lib/audit-source';
import { serveAs, serveEmbedded } from '@/scripts/lib/serving-role';
import { anchorAudit } from './anchor-audit';
import { anchorsFolder, readAnchors } from './anchors';
import { pruneAudit } from './prune-audit';

const AT = new Date('2026-03-20T09:00:00Z');
const owner = process.env.DATABASE_URL ?? '';
let serving = '';

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

const said = (url: string, sql: string) =>
  query(url, sql).then(
    () => 'done',
    (error: Error) => error.message,
  );

const anchors = () => readAnchors(anchorsFolder(process.env.GUICHET_DATA ?? ''));
const found = async () =>
  (await verifyChain(rowsOfDatabase(owner), { anchors: await anchors() })).findings.map(
    ({ seq, what }) => `${what} ${seq}`,
  );
const entry = (at: Date, facts = {}) =>
  transaction((tx) => audit(tx, { at, actor: { kind: 'system', job: 'test' }, action: 'test.done', facts }));

/** What whoever owns the database can do; undone when the work has ended. */
async function tampered<T>(sql: string, look: () => Promise<T>): Promise<T> {
  await query(
    owner,
    'ALTER TABLE "AuditEvent" DISABLE TRIGGER USER; CREATE TABLE saved AS TABLE "AuditEvent"',
  );
  try {
    await query(owner, sql);
    return await look();
  } finally {
    await query(
      owner,
      `DELETE FROM "AuditEvent"; INSERT INTO "AuditEvent" SELECT * FROM saved; DROP TABLE saved;
       ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`,
    );
  }
}

beforeAll(async () => {
  serving = await serveEmbedded(owner);
  await transaction(async (tx) => {
    await makeStaff(tx, { role: 'dpo', at: AT });
    for (let n = 0; n < 3; n++) await makeCase(tx, { receivedAt: AT, at: AT });
  });
});

describe('40 rows of the audit trail are only added', () => {
  it.each([`UPDATE "AuditEvent" SET action = 'x'`, 'DELETE FROM "AuditEvent"', 'TRUNCATE "AuditEvent"'])(
    'by the owner of the database as well: %s',
    async (sql) => {
      expect(await said(owner, sql)).toContain('rows are only added');
    },
  );

  it.each([
    `UPDATE "AuditEvent" SET action = 'x'`,
    'DELETE FROM "AuditEvent"',
    'TRUNCATE "AuditEvent"',
    'ALTER TABLE "AuditEvent" DISABLE TRIGGER USER',
    'DROP TRIGGER audit_insert_only ON "AuditEvent"',
    'CREATE OR REPLACE FUNCTION guichet_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN OLD; END$$',
    `SET session_replication_role = 'replica'`,
    'ALTER SEQUENCE "AuditEvent_seq_seq" RESTART',
    'UPDATE "CharterVersion" SET version = version',
    'DELETE FROM _prisma_migrations',
  ])('and the role that serves lacks the right: %s', async (sql) => {
    expect(await said(serving, sql)).toMatch(/permission denied|must be owner/);
  });

  it('and so does a role of the operator’s own, which gets all that the portal needs', async () => {
    const own = new URL(owner);
    own.username = `own_${Date.now()}`;
    own.password = 'own';
    await query(owner, `CREATE ROLE ${own.username} LOGIN PASSWORD 'own'`);
    expect(await serveAs(owner, own.href)).toBe(own.href);
    expect(await said(own.href, 'TABLE "AuditEvent"')).toBe('done');
    expect(await said(own.href, 'DELETE FROM "AuditEvent"')).toContain('permission denied');
    expect(await said(own.href, `SELECT graphile_worker.add_job('send_mail', '{}'::json)`)).toBe('done');
    expect(await said(own.href, 'TABLE graphile_worker._private_jobs')).toBe('done');
  });

  it('until their term, which the database itself knows', async () => {
    expect(await said(serving, 'SELECT guichet_prune_audit(9999)')).toContain('rows are only added');
  });
});

describe('40 what an owner does behind its back is found', () => {
  it('the trail as it is verifies', async () => {
    await anchorAudit(AT);
    expect(await found()).toEqual([]);
    expect(await anchors()).toHaveLength(1);
  });

  it.each([
    [`UPDATE "AuditEvent" SET "actorId" = 'x' WHERE seq = 3`, ['edited 3']],
    ['DELETE FROM "AuditEvent" WHERE seq = 3', ['unlinked 4']],
    [
      'UPDATE "AuditEvent" SET seq = -seq WHERE seq IN (3, 4); UPDATE "AuditEvent" SET seq = 7 + seq WHERE seq < 0',
      ['unlinked 3', 'unlinked 4', 'unlinked 5'],
    ],
    ['DELETE FROM "AuditEvent" WHERE seq > 4', ['truncated 5']],
    ['DELETE FROM "AuditEvent"', ['truncated 1']],
  ])('%s', async (sql, findings) => {
    expect(await tampered(sql, found)).toEqual(findings);
    expect(await found()).toEqual([]);
  });
});

describe('its anchors', () => {
  it('are written when the trail has grown, and mailed where that is asked', async () => {
    await anchorAudit(AT);
    expect(await anchors()).toHaveLength(1);
    await entry(AT);
    env().AUDIT_ANCHOR_MAIL = 'notaire@personne.test';
    await anchorAudit(new Date('2026-03-21T09:00:00Z'));
    env().AUDIT_ANCHOR_MAIL = undefined;
    const [, second] = await anchors();
    const head = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(second).toMatchObject({ seq: Number(head.seq), hash: head.hash });
    const [mail] = await db().mail.findMany({ where: { template: 'audit-anchor' } });
    if (!mail?.props) throw new Error('no mail');
    expect(sealed.mailTo.open(mail.id, mail.to)).toBe('notaire@personne.test');
    expect(sealed.mailProps.open(mail.id, mail.props)).toMatchObject({
      seq: Number(head.seq),
      hash: head.hash,
    });
  });

  it('may bear the time stamp of a third party (RFC 3161)', async () => {
    // What an authority answers holds the hash and the nonce it was asked about; ours here grants without signing.
    const asked: Buffer[] = [];
    const status = { value: 0 };
    const authority = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      asked.push(body);
      response.end(
        Buffer.concat([Buffer.from([0x30, 0x05 + body.length, 0x30, 0x03, 0x02, 1, status.value]), body]),
      );
    });
    await new Promise<void>((resolve) => authority.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(authority.address() as AddressInfo).port}`;
    try {
      const token = await timeStamp(url, 'text');
      expect(asked[0]?.includes(createHash('sha256').update('text').digest())).toBe(true);
      expect(token.length).toBeGreaterThan(40);
      status.value = 2;
      await expect(timeStamp(url, 'text')).rejects.toThrow('refused');
    } finally {
      authority.close();
    }
  });
});

describe('rows whose term is over', () => {
  it('go, oldest first, and the rest still verifies; younger ones stay', async () => {
    // A trail of its own that begins in 2019: the present one is put aside.
    const look = async () => {
      for (const year of [2018, 2019, 2020, 2021, 2025])
        await entry(new Date(Date.UTC(year, 11, 31, 12)), { year });
      await query(owner, 'ALTER TABLE "AuditEvent" ENABLE TRIGGER USER');
      // 2019 goes on 1 January 2025, 2020 on 1 January 2026.
      const gone = await pruneAudit(new Date('2025-06-01T00:00:00Z'));
      const none = await pruneAudit(new Date('2025-12-31T12:00:00Z'));
      const next = await pruneAudit(new Date('2026-01-02T00:00:00Z'));
      const { findings, rows } = await verifyChain(rowsOfDatabase(owner));
      await query(owner, 'ALTER TABLE "AuditEvent" DISABLE TRIGGER USER');
      return { gone, none, next, findings, rows };
    };
    expect(await tampered('DELETE FROM "AuditEvent"', look)).toEqual({
      gone: 2,
      none: 0,
      next: 1,
      findings: [],
      rows: 4,
    });
  });
});

it('anchors are outside of the database, in lines that anyone can read', async () => {
  const folder = anchorsFolder(process.env.GUICHET_DATA ?? '');
  const [line = ''] = readFileSync(join(folder, '2026.jsonl'), 'utf8').split('\n');
  expect(JSON.parse(line)).toEqual({
    format: 'guichet-anchor/1',
    at: AT.toISOString(),
    seq: expect.any(Number),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
