import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ChainRow, verifyChain } from '@/lib/crypto/audit-chain';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { store } from '@/lib/files/storage';
import type { StaffMember } from '@/lib/rules/actor';
import { type MadeCase, makeCase, makeMessage, makeSentAnswer, makeStaff } from '@/lib/testing/factories';
import { exportDossier } from './export-dossier';
import { exportRegister } from './export-register';

const AT = new Date('2026-03-02T10:00:00Z');
let dpo: StaffMember;
let auditor: StaffMember;
let handler: StaffMember;
let made: MadeCase;

beforeAll(async () => {
  const staff = (role: 'dpo' | 'auditor' | 'case_handler') =>
    transaction((tx) => makeStaff(tx, { role, at: AT }));
  [dpo, auditor, handler] = [await staff('dpo'), await staff('auditor'), await staff('case_handler')];
  made = await transaction((tx) => makeCase(tx, { receivedAt: AT, at: AT, name: 'Nom Secret' }));
  const { id: requestId, requester } = made;
  await transaction((tx) => makeMessage(tx, { requestId, actor: requester, body: '=1+1 <b>', at: AT }));
  // Someone else's, in between.
  const other = await transaction((tx) => makeCase(tx, { receivedAt: AT, at: AT }));
  await db().rightsRequest.update({ where: { id: other.id }, data: { purposes: ['=cmd|calc'] } });
  const answer = { requestId, actor: dpo, outcome: 'granted', words: 'Voici.', at: AT } as const;
  await transaction((tx) => makeSentAnswer(tx, answer));
  for (const [name, scan] of [
    ['../../été.txt', 'clean'],
    ['virus.txt', 'infected'],
  ] as const) {
    const id = randomUUID();
    const content = async function* () {
      yield Buffer.from(`content of ${name}`);
    };
    const file = { ...(await store(content())), id, requestId, scan, mediaType: 'text/plain' };
    await db().storedFile.create({
      data: { ...file, name: sealed.fileName.seal(id, name), author: 'requester' },
    });
  }
}, 60_000);

async function text(chunks: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return all;
}

const YEAR = { from: '2026-01-01', to: '2026-12-31', locale: 'fr' } as const;

describe('the register of a period', () => {
  it('holds every case once, in order, whatever their number, and no name', async () => {
    const { charterVersionId } = await db().rightsRequest.findFirstOrThrow();
    await db().$executeRaw`
      INSERT INTO "RightsRequest" (id, reference, "right", locale, "charterVersionId", person, details, "receivedAt",
        "receivedOn", "nominalOn", "dueOn", "targetOn", "extensionNoticeBy", "refusalBy", "timeZone", calendar, "updatedAt")
      SELECT gen_random_uuid(), 'DR-' || n, 'access', 'fr', ${charterVersionId}::uuid, '\\x', '\\x', d, d, d, d, d, d, d,
        'Europe/Paris', 'FR', now()
      FROM generate_series(1, 2500) n, LATERAL (SELECT DATE '2026-01-01' + n % 300 AS d) day`;
    const asked = { ...YEAR, format: 'csv', what: 'cases' } as const;
    const table = await text(await exportRegister(auditor, asked));
    expect(table.startsWith('\ufeff"Référence";"Droit"')).toBe(true);
    expect(table).not.toContain('Secret');
    expect(table).toContain(`"'=cmd|calc"`);
    const lines = table.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(2502);
    const days = lines.map((line) => line.split('";"')[6]);
    expect(days).toEqual([...days].sort());
    expect(new Set(lines.map((line) => line.split('";"')[0])).size).toBe(2502);
    const commas = await text(await exportRegister(dpo, { ...asked, format: 'csvComma', to: '2026-01-01' }));
    expect(commas.split('\r\n')[0]).toContain('"Référence","Droit"');
    await db()
      .$executeRaw`DELETE FROM "RightsRequest" WHERE reference LIKE 'DR-%' AND reference NOT LIKE 'DR-%-%'`;
  });

  it('holds the events as well, as one JSON', async () => {
    const json = JSON.parse(
      await text(await exportRegister(dpo, { ...YEAR, format: 'json', what: 'cases' })),
    ) as Record<string, Record<string, unknown>[]>;
    expect(json.cases?.map(({ reference }) => reference)).toContain(made.reference);
    const seqs = json.events?.filter(({ reference }) => reference === made.reference) ?? [];
    expect(seqs.map(({ action }) => action)).toEqual([
      'request.submitted',
      'message.requester',
      'answer.sent',
      // Twelve minutes later, and written before.
      'request.confirmed',
    ]);
    const empty = {
      from: '1999-01-01',
      to: '1999-01-02',
      locale: 'fr',
      format: 'json',
      what: 'cases',
    } as const;
    expect(JSON.parse(await text(await exportRegister(dpo, empty)))).toMatchObject({ cases: [], events: [] });
  });

  it('is not for who may not take it away', async () => {
    const asked = { ...YEAR, format: 'csv', what: 'cases' } as const;
    await expect(exportRegister(handler, asked)).rejects.toMatchObject({ code: 'not_found' });
    await expect(exportDossier(handler, made.reference, 'fr')).rejects.toMatchObject({ code: 'not_found' });
    await expect(exportDossier(dpo, 'DR-NONE', 'fr')).rejects.toMatchObject({ code: 'not_found' });
  });
});

/** The files of a ZIP, by its central directory. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + size);
    files.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      method === 8 ? inflateRawSync(content) : content,
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

describe('the dossier of a case', () => {
  it('holds letters, timeline, files and a trail that verifies by itself', async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of await exportDossier(auditor, made.reference, 'fr'))
      chunks.push(Buffer.from(chunk));
    const files = unzip(Buffer.concat(chunks));
    const names = [...files.keys()];
    expect(names[0]).toBe(`${made.reference}.pdf`);
    expect(names.filter((name) => /^letters\/2026-03-02-answer-\w{8}\.pdf$/.test(name))).toHaveLength(1);
    const [stored, ...others] = names.filter((name) => name.startsWith('files/'));
    expect(others).toEqual([]);
    expect(stored).toMatch(/^files\/001-[^/]*été\.txt$/);
    expect(files.get(stored ?? '')?.toString()).toBe('content of ../../été.txt');

    const trail = JSON.parse(files.get('audit.json')?.toString() ?? '') as {
      head: ChainRow;
      rows: ChainRow[];
    };
    const { rows, complete, findings } = await verifyChain(trail.rows, {
      head: trail.head,
      fromStart: false,
    });
    expect(findings).toEqual([]);
    // The export is told in the trail; the other case's rows are there as links.
    expect(trail.rows.at(-1)).toMatchObject({ action: 'case.exported' });
    expect(complete).toBe(5);
    expect(rows).toBeGreaterThan(complete);
    for (const row of trail.rows) if (row.requestId !== made.id) expect(Object.keys(row)).toHaveLength(3);
    const changed = trail.rows.map((row) =>
      row.action === 'answer.sent' ? { ...row, at: '2026-04-01T00:00:00.000Z' } : row,
    );
    expect((await verifyChain(changed, { fromStart: false })).findings).toMatchObject([{ what: 'edited' }]);
  });
});
