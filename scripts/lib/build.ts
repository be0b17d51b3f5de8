// The production build of Next.js, made again when what it is made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './environment';
import { runNode } from './run-script';

const SOURCES = ['app', 'lib', 'emails', 'public', 'proxy.ts', 'instrumentation.ts', 'prisma/schema.prisma'];
const SETTINGS = ['next.config.js', 'tsconfig.json', 'package-lock.json'];
const STAMP = join(ROOT, '.next', 'guichet-build');

/** Is there no build, or one of other sources? */
export function buildIsStale(): boolean {
  return !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sourceHash();
}

/** Needs neither database nor secrets. Throws a Stop with what Next.js said. */
export async function build(): Promise<void> {
  const hash = sourceHash();
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const;
  await runNode([next, 'build'], env, 'The build failed.');
  writeFileSync(STAMP, hash);
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const path of [...SOURCES, ...SETTINGS].flatMap((name) => files(name))) {
    if (!/\.test\.tsx?$/.test(path)) hash.update(path).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

function files(path: string): string[] {
  const stats = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!stats || path === join('lib', 'db', 'generated')) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => files(join(path, name)));
}
