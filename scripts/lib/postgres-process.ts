// The server process of an embedded PostgreSQL, as its own `postmaster.pid` tells: which one, where, and whose.
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { alive } from './tenants.mjs';

export interface ServerProcess {
  pid: number;
  port: number;
}

/** What `postmaster.pid` says, or null without one. Its process may have died since. */
export function recorded(data: string): ServerProcess | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** Is that process a living PostgreSQL over this very folder, and not one that got its number later? */
export function worksOn(pid: number, data: string): boolean {
  if (!(pid > 0) || !alive(pid)) return false;
  try {
    // A server's working directory is its data folder.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    if (process.platform === 'win32') return true;
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(data);
  } catch {
    return false;
  }
}

/** Waits until the server answers for this folder; false when it died or the time (in milliseconds) is over. */
export async function answers(url: string, data: string, pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline && alive(pid)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query('SHOW data_directory');
      return realpathSync(rows[0].data_directory) === realpathSync(data);
    } catch {
      await sleep(200);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}
