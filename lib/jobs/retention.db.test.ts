import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepFingerprint } from '@/lib/cases/keep-fingerprint';
import { readCase } from '@/lib/cases/read-case';
import { readRetention } from '@/lib/cases/read-retention';
import { blindIndex } from '@/lib/crypto/secrets';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { store } from '@/lib/files/storage';
import { addDays } from '@/lib/rules/dates';
import { type CaseSpec, makeCase, makeMessage, makeSentAnswer, makeStaff } from '@/lib/testing/factories';
import { runRetention } from './retention';
import { ledgerFolder, readLedger } from './retention/ledger';
import { replayErasures } from './retention/replay';

/** Ten in the morning, in Paris or an hour later. */
const on = (date: string) => new Date(`${date}T09:00:00Z`);
const make = (spec: Partial<CaseSpec> & { receivedAt: Date }) =>
  transaction((tx) => makeCase(tx, { at: spec.receivedAt, ...spec }));
const request = (id: string) => db().rightsRequest.findUnique({ where: { id } });
const isOnDisk = (key: string) =>
  existsSync(join(process.env.GUICHET_DATA ?? '', 'files', key.slice(0, 2), key));

async function putFile(
  of: { requestId?: string; draftId?: string },
  purpose: 'identity' | 'evidence',
  at: Date,
) {
  const content = async function* () {
    yield Buffer.from('a scan');
  };
  const stored = await store(content());
  const id = randomUUID();
  const file = { id, purpose, name: sealed.fileName.seal(id, 'a.pdf'), mediaType: 'application/pdf' };
  await db().storedFile.create({ data: { ...file, ...of, ...stored, author: 'requester', createdAt: at } });
  return { id, storageKey: stored.storageKey };
}

/** Every table that has something sealed of a request, as the database itself lists them: new ones are found too. */
async function sealedLeft(requestId: string): Promise<string[]> {
  const columns = await db().$queryRaw<{ table: string; column: string }[]>`
    SELECT b.table_name AS table, b.column_name AS column FROM information_schema.columns b
    JOIN information_schema.columns r ON r.table_schema = b.table_schema AND r.table_name = b.table_name
     AND r.column_name = CASE b.table_name WHEN 'RightsRequest' THEN 'id' ELSE 'requestId' END
    WHERE b.data_type = 'bytea' AND b.table_schema = 'public'`;
  expect(columns.length).toBeGreaterThan(10);
  const left: string[] = [];
  for (const { table, column } of columns) {
    const key = table === 'RightsRequest' ? 'id' : 'requestId';
    const [row] = await db().$queryRawUnsafe<{ n: bigint }[]>(
      `SELECT count(*) AS n FROM "${table}" WHERE "${key}" = $1::uuid AND octet_length("${column}") > 0`,
      requestId,
    );
    if (Number(row?.n) > 0) left.push(`${table}.${column}`);
  }
  return left;
}

describe('a request’s file', { timeout: 60_000 }, () => {
  it('is announced, then erased on 1 January of the sixth year, and an entry without a name stays', async () => {
    const receivedAt = on('2026-06-15');
    const dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: receivedAt }));
    const name = 'Achille Finistère';
    const made = await make({ receivedAt, name, email: 'achille@personne.test', right: 'objection' });
    const { requester, id } = made;
    const at = on('2026-06-20');
    await transaction((tx) => makeMessage(tx, { requestId: id, actor: requester, body: 'Bonjour', at }));
    const answer = { requestId: id, actor: dpo, outcome: 'refused', words: 'Voici.', at } as const;
    await transaction((tx) => makeSentAnswer(tx, answer));
    const { storageKey } = await putFile({ requestId: id }, 'evidence', at);
    const noteId = randomUUID();
    const note = { id: noteId, requestId: id, staffId: dpo.staffId, body: sealed.noteBody.seal(noteId, 'x') };
    await db().note.create({ data: note });
    expect((await sealedLeft(id)).length).toBeGreaterThan(5);

    for (let month = on('2026-07-01'); month < on('2031-12-01'); month.setUTCMonth(month.getUTCMonth() + 1))
      await runRetention(month);
    await runRetention(on('2031-12-01'));
    expect((await request(id))?.erasureWarnedAt).toBeNull();
    await runRetention(on('2031-12-02'));
    await runRetention(on('2031-12-03'));
    expect((await request(id))?.erasureWarnedAt).toEqual(on('2031-12-02'));
    expect(await db().mail.count({ where: { template: 'staff-erasure-warning' } })).toBe(1);
    const page = await readRetention(dpo, on('2031-12-03'));
    const shown = { kind: 'request_file', reference: made.reference, isCase: true, eraseOn: '2032-01-01' };
    expect(page.upcoming).toContainEqual(shown);
    await runRetention(on('2031-12-31'));
    expect((await request(id))?.erasedAt).toBeNull();
    expect(isOnDisk(storageKey)).toBe(true);

    // Two workers at once.
    await Promise.all([runRetention(on('2032-01-01')), runRetention(on('2032-01-01'))]);
    expect(await request(id)).toMatchObject({
      status: 'erased',
      erasedAt: on('2032-01-01'),
      reference: made.reference,
      outcome: 'refused',
      accountId: null,
    });
    expect(await sealedLeft(id)).toEqual([]);
    expect(isOnDisk(storageKey)).toBe(false);
    expect(await db().searchToken.count({ where: { requestId: id } })).toBe(0);
    expect(await db().account.count({ where: { id: requester.accountId } })).toBe(0);
    const trail = await db().auditEvent.findMany({ where: { requestId: id, action: 'retention.erased' } });
    expect(trail).toHaveLength(1);
    const after = await readRetention(dpo, on('2032-01-02'));
    expect(after.upcoming).not.toContainEqual(shown);
    expect(after.past).toContainEqual({ day: '2032-01-01', reason: 'request_file', count: 1 });
    const handler = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at }));
    await expect(readRetention(handler, at)).rejects.toMatchObject({ code: 'not_found' });
    const seen = await readCase(dpo, made.reference, on('2032-01-02'));
    expect([seen.person.name, seen.answers[0]?.grounds.length, seen.answers[0]?.words]).toEqual(['', 1, '']);
  });

  it('of an open case is never erased, and one closed late is announced first', async () => {
    const open = await make({ receivedAt: on('2026-03-01') });
    const late = await make({ receivedAt: on('2026-03-01'), status: 'withdrawn' });
    await db().rightsRequest.update({ where: { id: late.id }, data: { closedAt: on('2033-05-01') } });
    await runRetention(on('2033-05-02'));
    await runRetention(on('2033-05-30'));
    expect((await request(late.id))?.erasedAt).toBeNull();
    await runRetention(on('2033-05-31'));
    expect((await request(late.id))?.status).toBe('erased');
    await runRetention(on('2045-01-01'));
    expect((await request(open.id))?.status).toBe('received');
  });

  it('waits a week when the worker was down on the day of the announcement', async () => {
    const { id } = await make({ receivedAt: on('2027-03-01'), status: 'withdrawn' });
    await runRetention(on('2034-03-01'));
    await runRetention(on('2034-03-07'));
    expect((await request(id))?.erasedAt).toBeNull();
    await runRetention(on('2034-03-08'));
    expect((await request(id))?.status).toBe('erased');
  });
});

describe('what was never confirmed', () => {
  it('goes after thirty days, whole, with the account that it made', async () => {
    const made = await make({ receivedAt: on('2026-02-10'), confirmed: false });
    const confirmed = await make({ receivedAt: on('2026-02-10') });
    await runRetention(on('2026-03-11'));
    expect(await request(made.id)).not.toBeNull();
    await runRetention(on('2026-03-12'));
    expect(await request(made.id)).toBeNull();
    await runRetention(on('2026-03-13'));
    expect(await db().account.count({ where: { id: made.requester.accountId } })).toBe(0);
    expect(await request(confirmed.id)).not.toBeNull();
    expect(await db().account.count({ where: { id: confirmed.requester.accountId } })).toBe(1);
  });
});

describe('an identity document', () => {
  it('goes when identity is decided, after a year at the very most, and nothing else with it', async () => {
    const at = on('2026-04-01');
    const dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at }));
    const decided = await make({ receivedAt: at });
    const pending = await make({ receivedAt: at });
    const files = await Promise.all(
      [decided, pending].map(({ id: requestId }) => putFile({ requestId }, 'identity', on('2026-04-03'))),
    );
    const evidence = await putFile({ requestId: decided.id }, 'evidence', at);
    for (const { id: requestId } of [decided, pending]) {
      const id = randomUUID();
      const check = { id, requestId, doubt: sealed.identityDoubt.seal(id, 'x'), suspends: true, askedAt: at };
      await db().identityCheck.create({ data: { ...check, staffId: dpo.staffId } });
    }
    await runRetention(on('2026-04-04'));
    expect(files.map(({ storageKey }) => isOnDisk(storageKey))).toEqual([true, true]);
    await db().identityCheck.updateMany({
      where: { requestId: decided.id },
      data: { decidedAt: on('2026-04-05'), decision: 'established', method: 'document' },
    });
    await runRetention(on('2026-04-05'));
    expect(files.map(({ storageKey }) => isOnDisk(storageKey))).toEqual([false, true]);
    await runRetention(on('2027-04-02'));
    expect(files.map(({ storageKey }) => isOnDisk(storageKey))).toEqual([false, true]);
    await runRetention(on('2027-04-03'));
    expect(files.map(({ storageKey }) => isOnDisk(storageKey))).toEqual([false, false]);
    expect(isOnDisk(evidence.storageKey)).toBe(true);
    expect(await db().identityCheck.count({ where: { requestId: decided.id, method: 'document' } })).toBe(1);
  });
});

describe('directives and claims', { timeout: 60_000 }, () => {
  /** Of someone who never filed a request. */
  async function account(): Promise<string> {
    const { id, requester } = await make({ receivedAt: on('2026-01-05') });
    await db().rightsRequest.delete({ where: { id } });
    return requester.accountId;
  }

  async function directive(accountId: string, ended: { revokedAt?: Date }, consented: string[]) {
    const { charterVersionId } = await db().rightsRequest.findFirstOrThrow();
    const versions = consented.map((day, index) => {
      const id = randomUUID();
      const person = { person: { name: 'x', bornOn: '' } };
      const content = sealed.directiveContent.seal(id, person as never);
      return { id, number: index + 1, content, hash: '', charterVersionId, consentedAt: on(day) };
    });
    const data = { reference: randomUUID().slice(0, 12), accountId, locale: 'fr' as const, ...ended };
    return db().directive.create({ data: { ...data, versions: { create: versions } } });
  }

  it('last as long as they are in force; what ended goes five years after the end of its year', async () => {
    const inForce = await directive(await account(), {}, ['2026-01-10', '2027-05-01']);
    const revoked = await directive(await account(), { revokedAt: on('2026-02-01') }, ['2026-01-10']);
    const claimant = await account();
    const claimId = randomUUID();
    const nobody = { name: '', email: '', relation: '' };
    await db().claim.create({
      data: {
        id: claimId,
        reference: `DC-${claimId.slice(0, 8)}`,
        status: 'refused',
        locale: 'fr',
        claimantKind: 'heir',
        accountId: claimant,
        claimant: sealed.claimClaimant.seal(claimId, nobody),
        deceased: sealed.claimDeceased.seal(claimId, nobody as never),
        asked: sealed.claimAsked.seal(claimId, { directives: true, rights: [], words: '' }),
        receivedAt: on('2026-03-01'),
        receivedOn: on('2026-03-01'),
        policyDueOn: on('2026-04-01'),
        confirmedAt: on('2026-03-01'),
        closedAt: on('2026-12-31'),
        directiveId: revoked.id,
      },
    });
    const there = async () => [
      await db().directive.count({ where: { id: revoked.id } }),
      await db().claim.count({ where: { id: claimId } }),
      await db().directiveVersion.count({ where: { directiveId: inForce.id } }),
    ];
    await runRetention(on('2031-12-31'));
    expect(await there()).toEqual([1, 1, 2]);
    await runRetention(on('2032-01-01'));
    expect(await there()).toEqual([0, 0, 2]);
    await runRetention(on('2032-12-31'));
    expect(await there()).toEqual([0, 0, 2]);
    await runRetention(on('2033-01-01'));
    expect(await there()).toEqual([0, 0, 1]);
    await runRetention(on('2060-01-01'));
    expect(await there()).toEqual([0, 0, 1]);
    expect(await db().account.count({ where: { id: inForce.accountId } })).toBe(1);
    expect(await db().account.count({ where: { id: { in: [revoked.accountId, claimant] } } })).toBe(0);
  });
});

describe('what goes stale', () => {
  it('goes with its files: drafts, sessions, mails that have left, fingerprints', async () => {
    const at = on('2026-05-01');
    const session = await db().portalSession.create({
      data: { tokenHash: randomUUID(), createdAt: at, expiresAt: on('2026-05-10') },
    });
    const draftOf = (expiresAt: Date) => {
      const id = randomUUID();
      const answers = sealed.draftAnswers.seal(id, {});
      const data = { id, sessionId: session.id, right: 'access' as const, locale: 'fr' as const, answers };
      return db().draft.create({ data: { ...data, createdAt: at, expiresAt } });
    };
    const [old, newer] = [await draftOf(on('2026-05-10')), await draftOf(on('2026-05-20'))];
    const file = await putFile({ draftId: old.id }, 'evidence', at);
    const mailId = randomUUID();
    const to = sealed.mailTo.seal(mailId, 'x@personne.test');
    const mail = { id: mailId, template: 'sign-in-link', messageId: mailId, to, status: 'sent' as const };
    await db().mail.create({ data: { ...mail, createdAt: at, sentAt: at } });
    const proof = { fingerprint: 'f', reference: 'DR-X', honouredOn: new Date('2026-05-01') };
    await db().objectionProof.create({ data: proof });
    const there = async () => [
      await db().draft.count({ where: { id: { in: [old.id, newer.id] } } }),
      await db().portalSession.count({ where: { id: session.id } }),
      await db().mail.count({ where: { id: mailId } }),
      await db().objectionProof.count({ where: { reference: 'DR-X' } }),
      Number(isOnDisk(file.storageKey)),
    ];
    await runRetention(on('2026-05-11'));
    expect(await there()).toEqual([2, 1, 1, 1, 1]);
    await runRetention(new Date(on('2026-05-11').getTime() + 1));
    expect(await there()).toEqual([1, 1, 1, 1, 0]);
    await runRetention(on('2026-06-01'));
    expect(await there()).toEqual([0, 0, 0, 1, 0]);
    await runRetention(on('2029-05-01'));
    expect((await there())[3]).toBe(1);
    await runRetention(on('2029-05-02'));
    expect((await there())[3]).toBe(0);
  });
});

describe('an objection that was honoured', () => {
  it('is proved by a keyed hash of the address, which outlives the account', async () => {
    const at = on('2026-06-10');
    const made = await make({ receivedAt: at, email: 'Refus@personne.test', status: 'withdrawn' });
    const row = await db().rightsRequest.findUniqueOrThrow({ where: { id: made.id } });
    await transaction((tx) => keepFingerprint(tx, row, at));
    await transaction((tx) => keepFingerprint(tx, row, at));
    await db().rightsRequest.delete({ where: { id: made.id } });
    await db().account.delete({ where: { id: made.requester.accountId } });
    const fingerprint = blindIndex('email', 'refus@personne.test');
    const [proof, ...others] = await db().objectionProof.findMany({ where: { fingerprint } });
    expect([proof?.reference, others.length]).toEqual([made.reference, 0]);
  });
});

describe('a backup that is restored', () => {
  it('forgets again who was erased since it was made, from the files outside the database', async () => {
    const { id, requester } = await make({ receivedAt: on('2028-06-15'), status: 'withdrawn' });
    const tables = ['Account', 'RightsRequest', 'SearchToken', 'Erasure'];
    for (const table of tables)
      await db().$executeRawUnsafe(`CREATE TABLE "backup_${table}" AS SELECT * FROM "${table}"`);
    await runRetention(on('2033-12-15'));
    await runRetention(on('2034-01-01'));
    expect((await readdir(ledgerFolder())).at(-1)).toMatch(/^20\d\d-\d\d-\d\d\.jsonl$/);
    expect(await sealedLeft(id)).toEqual([]);

    await db().erasure.deleteMany();
    await db().rightsRequest.deleteMany();
    for (const table of tables) {
      const missing = `INSERT INTO "${table}" SELECT * FROM "backup_${table}" ON CONFLICT DO NOTHING`;
      await db().$executeRawUnsafe(missing);
    }
    expect((await sealedLeft(id)).length).toBeGreaterThan(1);
    const first = await replayErasures(readLedger(), on('2034-01-02'));
    expect(first.replayed).toBeGreaterThan(1);
    expect(await sealedLeft(id)).toEqual([]);
    expect((await request(id))?.erasedAt).toEqual(on('2034-01-01'));
    expect(await db().account.count({ where: { id: requester.accountId } })).toBe(0);
    const again = await replayErasures(readLedger(), on('2034-01-02'));
    expect(again).toEqual({ known: first.known + first.replayed, replayed: 0 });
  });

  it('writes the ledger under dates, and reads nothing else there', async () => {
    const days = (await readdir(ledgerFolder())).map((name) => name.slice(0, 10));
    expect(days).toContain('2032-01-01');
    for (const day of days) expect(addDays(day, 0)).toBe(day);
  });
});
