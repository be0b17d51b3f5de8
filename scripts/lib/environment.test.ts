// Where settings come from: secrets as files, as containers and vaults hand them out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readEnvironment } from './environment';

const folder = mkdtempSync(join(tmpdir(), 'guichet-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const production = (changes: NodeJS.Dict<string>) => ({
  given: {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://guichet@localhost/guichet',
    SMTP_URL: 'smtp://localhost',
    MAIL_FROM: 'a@b.test',
    APP_URL: 'https://droits.test',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    INDEX_KEY: 'index',
    GUICHET_DATA: folder,
    ...changes,
  },
});

it('a secret may be given as a file', () => {
  const given = production({ DATA_KEYS_FILE: file('keys', 'k1:AAAA\n') });
  expect(readEnvironment(given).variables.DATA_KEYS).toBe('k1:AAAA');
});

it('what is given itself wins over its file', () => {
  const given = production({ DATA_KEYS: 'k2:BBBB', DATA_KEYS_FILE: file('keys', 'k1:AAAA\n') });
  expect(readEnvironment(given).variables.DATA_KEYS).toBe('k2:BBBB');
});

it('a file that is not there stops the start, and is named', () => {
  const given = production({ DATA_KEYS_FILE: join(folder, 'none') });
  expect(() => readEnvironment(given)).toThrow(/DATA_KEYS_FILE .*none/);
});
