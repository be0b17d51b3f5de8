// The product once more, on a database and in a folder of its own: for what must strike nobody else.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Made } from './access';
import { query } from './behind';
import { type Pair, productSettings, startPair } from './second-product';

export interface Apart extends Pair {
  /** One of each kind of actor, and something of each kind to reach for. */
  made: Made;
  databaseUrl: string;
}

/** Runs one of our scripts to its end. Gives what it printed. */
function run(script: string, env: NodeJS.ProcessEnv): string {
  const args = ['--import', 'tsx', join('scripts', script)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return stdout;
}

/** @param where what CREATE DATABASE is told beside the name. */
export async function startApart(changes: Record<string, string> = {}, where = ''): Promise<Apart> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-apart-'));
  chmodSync(folder, 0o711);
  const settings = productSettings();
  const name = `apart_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  await query(`CREATE DATABASE ${name} TEMPLATE template0 ${where}`);
  const url = new URL(settings.DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  const own = { GUICHET_DATA: folder, DATABASE_URL: url.href, ...changes };
  const env = { ...settings, ...own };
  run('migrate.ts', env);
  const made: Made = JSON.parse(run('lib/test-actors.ts', env));
  const pair = await startPair((address) => ({ ...own, APP_URL: address }));
  return {
    ...pair,
    made,
    databaseUrl: url.href,
    async stop() {
      await pair.stop();
      await query(`DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
