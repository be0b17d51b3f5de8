import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileName, inspected, MAX_FILE_BYTES, promisedType } from './inspect';
import { discard, read, store } from './storage';

const folder = mkdtempSync(join(tmpdir(), 'guichet-files-'));
const key = randomBytes(32).toString('base64');

beforeAll(() => {
  for (const [name, value] of Object.entries({
    DATABASE_URL: 'postgresql://nobody@localhost/none',
    APP_URL: 'http://localhost',
    SMTP_URL: 'smtp://localhost',
    MAIL_FROM: 'a@b.test',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    DATA_KEYS: `k1:${key}`,
    INDEX_KEY: key,
    GUICHET_DATA: folder,
  })) {
    vi.stubEnv(name, value);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
const all = async (source: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = [];
  for await (const bytes of source) chunks.push(bytes);
  return Buffer.concat(chunks);
};
const onDisk = () =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a stored file', () => {
  // On both sides of one chunk and of two, and of none.
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 131_073])(
    'of %i bytes comes back as it was',
    async (size) => {
      const bytes = randomBytes(size);
      const stored = await store(inPieces(bytes, 10_007));
      expect(stored.size).toBe(size);
      expect((await all(read(stored.storageKey))).equals(bytes)).toBe(true);
      await discard(stored.storageKey);
      await discard(stored.storageKey);
      expect(onDisk()).toEqual([]);
    },
  );

  it('is unreadable on the disk, and nothing of it opens once it is changed, cut or moved', async () => {
    const bytes = Buffer.alloc(140_000, 'a secret ');
    const { storageKey } = await store(inPieces(bytes, 8_192));
    const [path = ''] = onDisk();
    const sealed = readFileSync(path);
    expect(sealed.includes('a secret')).toBe(false);
    const attempt = async (changed: Buffer) => {
      writeFileSync(path, changed);
      return all(read(storageKey)).then(
        () => 'opened',
        () => 'refused',
      );
    };
    for (const at of [3, 20, 100, 70_000, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await attempt(changed)).toBe('refused');
    }
    const head = 2 + 'k1'.length + 32;
    const chunk = 65_536 + 16;
    expect(await attempt(sealed.subarray(0, head + 2 * chunk))).toBe('refused');
    expect(await attempt(sealed.subarray(0, head))).toBe('refused');
    expect(await attempt(sealed.subarray(0, 10))).toBe('refused');
    const swapped = Buffer.concat([
      sealed.subarray(0, head),
      sealed.subarray(head + chunk, head + 2 * chunk),
      sealed.subarray(head, head + chunk),
      sealed.subarray(head + 2 * chunk),
    ]);
    expect(await attempt(swapped)).toBe('refused');
    expect(await attempt(sealed)).toBe('opened');
    const other = await store(inPieces(Buffer.from('other'), 5));
    writeFileSync(onDisk().find((file) => file.endsWith(other.storageKey)) ?? '', sealed);
    await expect(all(read(other.storageKey))).rejects.toThrow();
    await Promise.all([discard(storageKey), discard(other.storageKey)]);
  });

  it('leaves nothing behind when its source fails half-way', async () => {
    async function* failing() {
      yield randomBytes(100_000);
      throw new Error('connection lost');
    }
    await expect(store(failing())).rejects.toThrow('connection lost');
    expect(onDisk()).toEqual([]);
  });

  it('is never looked for outside its folder', () => {
    expect(() => read('../../etc/passwd')).toThrow();
  });
});

describe('what is accepted', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const verdict = (name: string, bytes: Buffer) =>
    (async () => all(inspected(inPieces(bytes, 1_000), promisedType(name))))().then(
      (got) => (got.equals(bytes) ? 'taken' : 'changed'),
      (error) => error.code,
    );

  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'taken'],
    ['A.PNG', PNG, 'taken'],
    ['a.jpg', PNG, 'file_type'],
    ['a.zip', Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(60)]), 'taken'],
    ['a.csv', Buffer.from('nom;âge\nÉlodie;30\n'), 'taken'],
    ['a.csv', PNG, 'file_type'],
    ['a.csv', Buffer.from('nom;âge\n', 'latin1'), 'file_type'],
    ['a.csv', Buffer.concat([Buffer.alloc(9_000, 'a'), Buffer.from([0])]), 'file_type'],
    ['a.json', Buffer.from('\n {"a":1}'), 'taken'],
    ['a.json', Buffer.from('alert(1)'), 'file_type'],
    ['a.txt', Buffer.from('\uFEFFbonjour'), 'taken'],
    ['a.txt', Buffer.from('<html><script>'), 'file_type'],
    ['a.txt', Buffer.alloc(0), 'file_empty'],
    ['a.html', Buffer.from('<html>'), 'file_type'],
    ['a.svg', Buffer.from('<svg/>'), 'file_type'],
    ['a.pdf.exe', Buffer.from('%PDF-1.7'), 'file_type'],
    ['a', Buffer.from('text'), 'file_type'],
  ])('%s: %#', async (name, bytes, expected) => {
    expect(await verdict(name, bytes)).toBe(expected);
  });

  it('ends at ten megabytes', async () => {
    expect(await verdict('a.txt', Buffer.alloc(MAX_FILE_BYTES, 'a'))).toBe('taken');
    expect(await verdict('a.txt', Buffer.alloc(MAX_FILE_BYTES + 1, 'a'))).toBe('too_large');
  });

  it('drops paths from names and refuses what would break a header', () => {
    expect(fileName('C:\\Users\\Zoé\\mes données.pdf')).toBe('mes données.pdf');
    expect(fileName('../../etc/passwd')).toBe('passwd');
    expect(fileName(`${'a'.repeat(300)}.pdf`)).toHaveLength(200);
    for (const bad of ['a\r\nb.pdf', 'a\0.pdf', 'a\u202Efdp.exe', '', '..', 'dir/']) {
      expect(() => fileName(bad)).toThrow();
    }
  });
});
