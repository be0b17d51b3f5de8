// An installation of its own, run by the commands of package.json, for the journeys that begin before there is a product.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../scripts/lib/ports';
import { expect } from './fixtures';

export interface Run {
  process: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

/** A folder that the user postgres passes through, when root runs the tests. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-start-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** One command of package.json, with nothing of the tests' own settings. */
export function run(script: string, settings: Record<string, string>, ...args: string[]): Run {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
    env: { PATH, HOME, ...settings } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  return {
    process: child,
    said: () => output,
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}

/** The addresses where it listens, once it has said that it is there. */
export async function ready({ said, process: child }: Run): Promise<string> {
  await expect
    .poll(() => child.exitCode ?? said().includes('Ctrl-C stops everything'), {
      timeout: 120_000,
      message: said(),
    })
    .toBe(true);
  return /The portal\s+(\S+)/.exec(said())?.[1] ?? '';
}

export const freePorts = async () => ({
  PORT: String(await freePort()),
  CATCHER_SMTP_PORT: String(await freePort()),
  CATCHER_PORT: String(await freePort()),
});

/** One more database on the server of the tests; `query` speaks to the one that was there. */
export async function makeDatabase(name: string): Promise<string> {
  const database = new URL(process.env.DATABASE_URL ?? '');
  await query(database.href, `CREATE DATABASE ${name}`);
  database.pathname = `/${name}`;
  return database.href;
}

export async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
