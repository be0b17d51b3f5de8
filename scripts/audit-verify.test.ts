// npm run audit:verify on the trail of a dossier, offline: without a database, without a key (docs/security.md, row 40).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type ChainContent, type ChainLink, chainHash, GENESIS } from '@/lib/crypto/audit-chain';
import { appendAnchor } from '@/lib/jobs/anchors';
import { ROOT } from './lib/environment';

const folder = mkdtempSync(join(tmpdir(), 'guichet-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows: (ChainLink & ChainContent)[] = [];
for (let seq = 41; seq <= 45; seq++) {
  const content = {
    at: `2026-03-20T09:0${seq - 40}:00.000Z`,
    actorKind: 'staff',
    actorId: 'one',
    action: 'case.read',
    requestId: 'case',
    facts: { seq },
    previousHash: rows.at(-1)?.hash ?? GENESIS,
  };
  rows.push({ seq, ...content, hash: chainHash(content) });
}
const [, second, third, , last] = rows;

function verify(changed: unknown[], ...args: string[]) {
  const file = join(folder, 'audit.json');
  writeFileSync(file, JSON.stringify({ format: 'guichet-audit/1', head: last, rows: changed }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/audit-verify.ts', file, ...args],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH, NODE_ENV: 'test' } },
  );
  return { status, said: `${stdout}${stderr}` };
}

it('40 · a dossier that nobody touched is said to be so', () => {
  const shown = rows.map((row) =>
    row === third ? { seq: 43, previousHash: row.previousHash, hash: row.hash } : row,
  );
  const { status, said } = verify(shown);
  expect(said).toContain('5 rows, 4 of them with their content');
  expect(status).toBe(0);
});

it('40 · each row that was changed is named, and the command fails', async () => {
  const edited = verify(rows.with(1, { ...second, action: 'case.closed' } as never));
  expect(edited).toMatchObject({
    status: 1,
    said: expect.stringContaining('row 42 (case.closed) was edited'),
  });
  expect(verify(rows.toSpliced(2, 1)).said).toContain('row 44 does not follow 42');
  expect(verify(rows.slice(0, -1)).said).toContain('from row 45 on');
  await appendAnchor(join(folder, 'anchors'), { at: '2026-03-20T23:50:00.000Z', seq: 44, hash: GENESIS });
  expect(verify(rows, '--anchors', join(folder, 'anchors')).said).toContain('row 44 is not the one');
});

it('something else than a trail is refused in words', () => {
  const { status, said } = verify([{ seq: 'x' }]);
  expect(status).toBe(1);
  expect(said).toContain('is no trail of a dossier');
});
