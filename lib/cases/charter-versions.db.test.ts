// The versions of the charter on a real database: kept as they were, remembered by requests, announced once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCharter } from '@/lib/charter/load';
import type { Charter } from '@/lib/charter/schema';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { keepCharters } from '@/lib/jobs/charter';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { announceCharters, announcementProgress } from './announce-charter';
import { charter } from './charter-in-force';
import { charterNews, listCharters } from './list-charters';
import { readDraftLetter } from './read-draft-letter';
import { saveAnswer } from './save-answer';

const folder = mkdtempSync(join(tmpdir(), 'guichet-charters-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const first: Charter = { ...structuredClone(loadCharter('')), version: '2026-01-15' };
const RETENTION = { fr: 'Un siècle, puis rien.', en: 'A century, then nothing.' };
const second: Charter = {
  ...structuredClone(first),
  version: '2026-09-01',
  dpo: { ...first.dpo, email: 'nouveau@secufor.test' },
  purposes: first.purposes.map((purpose) => ({
    ...purpose,
    retention: { ...purpose.retention, text: RETENTION },
  })),
};

let files = 0;
/** As an operator does: the files that the settings name. */
function name(present: Charter, next?: Charter) {
  const write = (content: Charter) => {
    files += 1;
    const file = join(folder, `${files}.json`);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  vi.stubEnv('CHARTER_FILE', write(present));
  vi.stubEnv('CHARTER_NEXT_FILE', next ? write(next) : '');
}

const NOON = (day: string) => new Date(`${day}T10:00:00Z`);
const open = (receivedAt: Date) =>
  transaction((tx) => makeCase(tx, { receivedAt, at: receivedAt, right: 'access', status: 'in_progress' }));
const versionOf = async (requestId: string) =>
  (
    await db().rightsRequest.findUniqueOrThrow({
      where: { id: requestId },
      include: { charterVersion: true },
    })
  ).charterVersion.version;

beforeEach(() => name(first, second));

describe('a version', () => {
  it('is in the database once, however many start at once, and says when it was put there', async () => {
    await Promise.all([1, 2, 3].map(() => keepCharters(NOON('2026-07-01'))));
    await keepCharters(NOON('2026-07-02'));
    const rows = await db().charterVersion.findMany({ orderBy: { effectiveOn: 'asc' } });
    expect(rows.map(({ version }) => version)).toEqual(['2026-01-15', '2026-09-01']);
    expect(rows[0]?.createdAt).toEqual(NOON('2026-07-01'));
    expect(await db().auditEvent.count({ where: { action: 'charter.registered' } })).toBe(2);
  });

  it('cannot be changed or removed, not even by the application', async () => {
    await expect(db().charterVersion.updateMany({ data: { version: '2020-01-01' } })).rejects.toThrow(
      /refused/,
    );
    await expect(db().charterVersion.deleteMany()).rejects.toThrow(/refused/);
    await expect(db().$executeRaw`TRUNCATE "CharterVersion" CASCADE`).rejects.toThrow(/refused/);
  });

  it('is in force from the first hour of its day, in the controller’s zone', () => {
    expect(charter(new Date('2026-08-31T21:59:59Z')).version).toBe('2026-01-15');
    expect(charter(new Date('2026-08-31T22:00:00Z')).version).toBe('2026-09-01');
  });

  it('must bear a later date than the one before it', () => {
    name(second, first);
    expect(() => charter()).toThrow(/later date/);
  });
});

describe('a request', () => {
  it('remembers the version in force when it was received, even if it is logged later', async () => {
    const days = ['2026-01-15', '2026-08-31', '2026-09-01'].map(NOON);
    const made = await Promise.all(days.map(open));
    expect(await Promise.all(made.map(({ id }) => versionOf(id)))).toEqual([
      '2026-01-15',
      '2026-01-15',
      '2026-09-01',
    ]);
    // The present file alone: the version before it comes from the database.
    name(second);
    expect(await versionOf((await open(NOON('2026-03-02'))).id)).toBe('2026-01-15');
    // Before any that is known: the oldest.
    expect(await versionOf((await open(NOON('2020-03-02'))).id)).toBe('2026-01-15');
  });

  it('is answered by what that version promised, with the contact of today', async () => {
    const { reference } = await open(NOON('2026-08-20'));
    name(second);
    const dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: new Date() }));
    await saveAnswer(dpo, { reference, version: 0 }, { outcome: 'granted', words: 'Voici.' });
    const letter = JSON.stringify((await readDraftLetter(dpo, reference)).letter?.blocks);
    expect(letter).toContain(first.purposes[0]?.retention.text.fr);
    expect(letter).not.toContain(RETENTION.fr);
    expect(letter).toContain('nouveau@secufor.test');
  });
});

describe('an announcement', () => {
  const account = (createdAt: Date, confirmed = true, locale: 'fr' | 'en' = 'fr') => {
    const id = crypto.randomUUID();
    const email = sealed.accountEmail.seal(id, `${id}@personne.test`);
    const confirmedAt = confirmed ? createdAt : null;
    return db().account.create({ data: { id, emailIndex: id, email, locale, createdAt, confirmedAt } });
  };
  const mails = () => db().mail.findMany({ where: { template: 'charter-changed' } });
  const announce = async (day: string) => announceCharters(NOON(day), 2);

  it('goes once to everyone who proved an address before the day, in their language', async () => {
    await db().account.updateMany({ data: { confirmedAt: null } });
    await keepCharters(NOON('2026-07-01'));
    for (const day of [1, 2, 3, 4, 5]) await account(NOON(`2026-07-0${day}`), true, day === 1 ? 'en' : 'fr');
    await account(NOON('2026-07-01'), false);
    // Two workers at once, then again.
    await Promise.all([announce('2026-07-10'), announce('2026-07-10')]);
    await announce('2026-07-11');
    const sent = await mails();
    expect(sent).toHaveLength(5);
    const props = sent.map(({ id, props }) => sealed.mailProps.open(id, props as Uint8Array<ArrayBuffer>));
    expect(props.filter(({ locale }) => locale === 'en')).toHaveLength(1);
    for (const one of props) {
      expect(one).toMatchObject({ effectiveOn: '2026-09-01', inForce: false });
      expect(one.url).toMatch(/\/(charte|charter)\/versions\/2026-09-01-[0-9a-f]{8}$/);
      expect((one.changes as string[]).length).toBeGreaterThan(1);
    }
  });

  it('reaches who comes between the announcement and the day, and nobody after it', async () => {
    await account(NOON('2026-08-31'));
    await account(new Date('2026-08-31T22:30:00Z'));
    await announce('2026-08-31');
    expect(await mails()).toHaveLength(6);
    const [news] = await listCharters(NOON('2026-08-31'));
    expect(news && (await announcementProgress(news))).toMatchObject({ told: 6, waiting: 0 });
  });

  it('is made late when the version was named late, and then says that it applies already', async () => {
    await account(NOON('2026-08-30'));
    name(second);
    await announce('2026-09-02');
    const last = (await mails()).at(-1);
    expect(await mails()).toHaveLength(7);
    const props = last && sealed.mailProps.open(last.id, last.props as Uint8Array<ArrayBuffer>);
    expect(props).toMatchObject({ inForce: true });
  });

  it('is no news any more after a month', async () => {
    await account(NOON('2026-08-30'));
    await announce('2026-10-02');
    expect(await mails()).toHaveLength(7);
    expect((await charterNews(NOON('2026-10-01')))?.version).toBe('2026-09-01');
    expect(await charterNews(NOON('2026-10-02'))).toBeNull();
  });
});

describe('the list of versions', () => {
  it('tells which is in force, which is to come and what each changes', async () => {
    const states = async (day: string) =>
      (await listCharters(NOON(day))).map(({ version, state }) => [version, state]);
    expect(await states('2026-08-31')).toEqual([
      ['2026-09-01', 'coming'],
      ['2026-01-15', 'in_force'],
    ]);
    expect(await states('2026-09-01')).toEqual([
      ['2026-09-01', 'in_force'],
      ['2026-01-15', 'earlier'],
    ]);
    const [newest, oldest] = await listCharters(NOON('2026-09-01'));
    expect(newest?.changes.some(({ substantial }) => substantial)).toBe(true);
    expect([oldest?.changes, oldest?.announcement]).toEqual([[], 'first']);
  });

  it('leaves out what was named as the next one and taken back, or replaced, before its day', async () => {
    name(first);
    expect((await listCharters(NOON('2026-08-31'))).map(({ version }) => version)).toEqual(['2026-01-15']);
    const versions = async (day: string) => {
      await keepCharters(NOON(day));
      return (await listCharters(NOON(day))).map(({ version, content }) => [version, content.court.en]);
    };
    const of = (version: string, en: string): Charter => ({ ...second, version, court: { fr: en, en } });
    const [third, mended, fourth] = [of('2027-03-01', 'a'), of('2027-03-01', 'b'), of('2027-05-01', 'c')];
    name(second, third);
    const before = await versions('2027-02-01');
    expect(before.shift()).toEqual(['2027-03-01', 'a']);
    // Replaced by another of the same date.
    name(second, mended);
    expect(await versions('2027-02-15')).toEqual([['2027-03-01', 'b'], ...before]);
    expect(await versions('2027-03-01')).toEqual([['2027-03-01', 'b'], ...before]);
    // Named for April and taken back; then one of May came.
    name(mended, of('2027-04-01', 'd'));
    expect((await versions('2027-03-31'))[0]).toEqual(['2027-04-01', 'd']);
    name(mended, fourth);
    await versions('2027-04-20');
    name(fourth);
    expect(await versions('2027-06-01')).toEqual([['2027-05-01', 'c'], ['2027-03-01', 'b'], ...before]);
    // A letter of April, logged in June, was promised what applied in April.
    expect(await versionOf((await open(NOON('2027-04-10'))).id)).toBe('2027-03-01');
  });
});
