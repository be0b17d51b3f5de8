// Personal data at rest: nothing that was typed lies in the database as it is, and its keys can be changed while the
// portal works, interrupted and resumed.
import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { postMessage } from '@/lib/cases/post-message';
import { searchToken } from '@/lib/cases/search-index';
import { open, presentHead } from '@/lib/crypto/envelope';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { replaceSealed, sealedColumns, sealedValues } from '@/lib/db/sealed-columns';
import { storedRows } from '@/lib/db/stored-rows';
import { env } from '@/lib/env';
import { read } from '@/lib/files/storage';
import type { StaffMember } from '@/lib/rules/actor';
import { makeStaff } from '@/lib/testing/factories';
import { type Typed, typedWords, wholeJourney } from '@/lib/testing/journey';
import { rotateFiles } from './rotate-files';
import { rotateIndexes } from './rotate-index';
import { type Progress, rotateColumns } from './rotate-keys';

const NO_ID = '00000000-0000-0000-0000-000000000000';
const ring = env().DATA_KEYS;
const newKey = (id: string): [string, string] => [id, randomBytes(32).toString('base64')];
let dpo: StaffMember;
let typed: Typed;

beforeAll(async () => {
  const totp = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', totp, at: new Date() }));
  typed = typedWords(randomBytes(4).toString('hex'));
  await wholeJourney(dpo, typed);
});
afterEach(() => {
  env().DATA_KEYS = ring;
});

/** Every row of every table, as text; what is sealed as hexadecimal. */
async function wholeDatabase(): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of rows) {
      const table = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      texts.push(...table.rows.map(({ text }) => text.toLowerCase()));
    }
    return texts;
  } finally {
    await client.end();
  }
}

async function filesOnDisk(): Promise<number> {
  const folder = join(process.env.GUICHET_DATA ?? '', 'files');
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).length;
}

/** How many values there are under each key, all of them opened. */
async function opened(): Promise<Record<string, number>> {
  const keys: Record<string, number> = {};
  for (const { table, column } of await sealedColumns()) {
    for (const { id, value } of await sealedValues({ table, column }, { after: NO_ID, take: 1000 })) {
      open(value, { table, column, row: id });
      const key = Buffer.from(value.subarray(2, 2 + (value[1] ?? 0))).toString();
      keys[key] = (keys[key] ?? 0) + 1;
    }
  }
  return keys;
}

async function rotate(halt?: () => boolean) {
  const all: Progress[] = [];
  for await (const progress of rotateColumns(halt)) all.push(progress);
  const sum = (of: (one: Progress) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    resealed: sum(({ resealed }) => resealed),
    remaining: sum(({ remaining }) => remaining),
    unopened: all.flatMap(({ unopened }) => unopened),
  };
}

describe('what was typed', () => {
  it.each(Object.keys(typedWords('')) as (keyof Typed)[])('lies nowhere as it is: %s', async (field) => {
    const word = typed[field].toLowerCase();
    const forms = [word, Buffer.from(typed[field]).toString('hex'), Buffer.from(word).toString('base64')];
    const rows = await wholeDatabase();
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => forms.some((form) => row.includes(form.toLowerCase())))).toEqual([]);
  });
});

describe('the rotation of the data keys', () => {
  it('interrupted, resumed, and the old key thrown away: everything opens', async () => {
    const [old] = Object.entries(await opened());
    env().DATA_KEYS = [newKey('k2'), ...ring];
    let batches = 0;
    const first = await rotate(() => ++batches > 9);
    expect(first.resealed).toBeGreaterThan(0);
    const halfWay = await opened();
    expect(halfWay.k1).toBeGreaterThan(0);
    expect(halfWay.k2).toBe(first.resealed);

    const second = await rotate();
    expect(second).toEqual({ resealed: (old?.[1] ?? 0) - first.resealed, remaining: 0, unopened: [] });
    env().DATA_KEYS = env().DATA_KEYS.slice(0, 1);
    expect(await opened()).toEqual({ k2: old?.[1] });
    expect(await rotate()).toEqual({ resealed: 0, remaining: 0, unopened: [] });
    // Back, for the tests that follow.
    env().DATA_KEYS = [...ring, ...env().DATA_KEYS];
    await rotate();
  });

  it('loses nothing of what is written meanwhile, by processes with the old ring as well', async () => {
    const requester = await db().account.findFirstOrThrow({ include: { requests: true } });
    const { reference = '' } = requester.requests[0] ?? {};
    const actor = { kind: 'requester', accountId: requester.id, sessionId: NO_ID } as const;
    const before = await db().message.count();
    const rings = [[newKey('k3'), ...ring], ring] as const;
    let turn = 0;
    const writing = Array.from({ length: 20 }, async (_, n) => {
      await new Promise((resolve) => setImmediate(resolve));
      env().DATA_KEYS = [...(rings[turn++ % 2] ?? ring)];
      await postMessage(actor, reference, `Message ${n}`);
    });
    env().DATA_KEYS = [...rings[0]];
    await Promise.all([rotate(), ...writing]);
    env().DATA_KEYS = [...rings[0]];
    expect(await rotate()).toMatchObject({ remaining: 0, unopened: [] });
    env().DATA_KEYS = [rings[0][0]];
    expect(Object.keys(await opened())).toEqual(['k3']);
    const messages = await db().message.findMany({ orderBy: { createdAt: 'asc' } });
    const bodies = messages.slice(before).map(({ id, body }) => sealed.messageBody.open(id, body));
    expect(bodies.toSorted()).toEqual(Array.from({ length: 20 }, (_, n) => `Message ${n}`).toSorted());
    env().DATA_KEYS = [...ring, rings[0][0]];
    await rotate();
  });

  it('replaces nothing that somebody has written since it was read', async () => {
    const column = { table: 'Message', column: 'body' };
    const [value] = await sealedValues(column, { after: NO_ID, take: 1 });
    if (!value) throw new Error('no message');
    const newer = sealed.messageBody.seal(value.id, 'plus récent');
    await db().message.update({ where: { id: value.id }, data: { body: newer } });
    expect(await replaceSealed(column, value, value.value)).toBe(false);
    const { body } = await db().message.findUniqueOrThrow({ where: { id: value.id } });
    expect(sealed.messageBody.open(value.id, body)).toBe('plus récent');
  });

  it('goes through the files as well, interrupted and resumed, and leaves none behind', async () => {
    for (let n = 0; n < 3; n++) await wholeJourney(dpo, typedWords(randomBytes(4).toString('hex')));
    const before = await storedRows();
    env().DATA_KEYS = [newKey('k4'), ...ring];
    let files = 0;
    expect(await rotateFiles(() => ++files > 2)).toMatchObject({ resealed: 2, remaining: before.length - 2 });
    expect(await rotateFiles()).toMatchObject({ resealed: before.length - 2, remaining: 0, unopened: [] });
    expect(await rotateFiles()).toMatchObject({ resealed: 0, remaining: 0 });
    const [k4] = env().DATA_KEYS;
    env().DATA_KEYS = [k4 as [string, string]];
    for (const { storageKey, sha256 } of await storedRows()) {
      const hash = createHash('sha256');
      for await (const bytes of read(storageKey)) hash.update(bytes);
      expect(hash.digest('hex')).toBe(sha256);
    }
    expect(await filesOnDisk()).toBe(before.length);
    env().DATA_KEYS = [...ring, k4 as [string, string]];
    await rotateFiles();
  });

  it('names what no key opens, and leaves it', async () => {
    const note = await db().note.findFirstOrThrow();
    env().DATA_KEYS = [newKey('lost')];
    await db().note.update({
      where: { id: note.id },
      data: { body: sealed.noteBody.seal(note.id, 'perdu') },
    });
    env().DATA_KEYS = ring;
    expect(await rotate()).toEqual({ resealed: 0, remaining: 1, unopened: [note.id] });
    expect(Buffer.from(presentHead()).toString()).toContain('k1');
    await db().note.update({ where: { id: note.id }, data: { body: note.body } });
  });
});

describe('the rotation of the index key', () => {
  it('finds everyone under the new key, as often as it is run', async () => {
    const old = env().INDEX_KEY;
    const account = await db().account.findFirstOrThrow();
    try {
      env().INDEX_KEY = randomBytes(32).toString('base64');
      for (let run = 0; run < 2; run++) for await (const _ of rotateIndexes());
      const after = await db().account.findUniqueOrThrow({ where: { id: account.id } });
      expect(after.emailIndex).not.toBe(account.emailIndex);
      expect(await db().searchToken.count({ where: { token: searchToken(typed.name.toLowerCase()) } })).toBe(
        1,
      );
    } finally {
      env().INDEX_KEY = old;
      for await (const _ of rotateIndexes());
    }
    expect(await db().account.findUniqueOrThrow({ where: { id: account.id } })).toEqual(account);
  });
});
