// Every refusal that has a code is one that something gives and that a test expects: no message stands there for nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '@/lib/errors';
import en from '@/lib/i18n/messages/en/errors';
import fr from '@/lib/i18n/messages/fr/errors';
import { ROOT } from './lib/environment';

const sources = ['app', 'e2e', 'lib', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && file !== join('scripts', 'codes.test.ts'))
  .map((file) => ({
    isTest: /\.(spec|test)\.ts$|^e2e\/forms/.test(file),
    text: readFileSync(join(ROOT, file), 'utf8'),
  }));

test('each code is given by the product, and has its words in both languages', () => {
  const given = sources.filter(({ isTest }) => !isTest).map(({ text }) => text);
  const never = ERROR_CODES.filter(
    (code) => !given.some((text) => new RegExp(`AppError\\([^)]*'${code}'`).test(text)),
  );
  expect(never).toEqual([]);
  for (const { code } of [fr, en]) expect(Object.keys(code).sort()).toEqual([...ERROR_CODES].sort());
});

test('each code is expected by a test', () => {
  const tests = sources.filter(({ isTest }) => isTest).map(({ text }) => text);
  const unexpected = ERROR_CODES.filter(
    (code) =>
      !tests.some((text) =>
        new RegExp(`'${code}'|\\bcode\\.${code}\\b|problem=${code}\\b|refused=${code}\\b`).test(text),
      ),
  );
  expect(unexpected).toEqual([]);
});
