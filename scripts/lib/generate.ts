// The Prisma client, written from the schema whenever that has changed, without any download.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Stop } from './console.mjs';
import { ROOT } from './environment';

const SCHEMA = join(ROOT, 'prisma', 'schema.prisma');
const STAMP = join(ROOT, 'lib', 'db', 'generated', '.schema-hash');

export function generateClient(): void {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
  const { version } = require('prisma/package.json') as { version: string };
  const hash = createHash('sha256').update(readFileSync(SCHEMA)).update(version).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;

  const result = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: ROOT,
    encoding: 'utf8',
    // Generating needs no schema engine, but the command wants to download one unless told of any program at all.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  if (result.status !== 0 || !existsSync(dirname(STAMP))) {
    throw new Stop(
      'The database client could not be generated from prisma/schema.prisma.',
      result.stderr.trim(),
    );
  }
  writeFileSync(STAMP, hash);
}
