// Who uses an embedded database: one file a process, named by its id, in one folder, and a lock around starting and
// stopping. The last to leave stops the server; the guard (postgres-guard.mjs) does it for those who were killed.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Is there a process with this id? (One of another user counts.) */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export function enter(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(process.pid)), '');
}

export function leave(folder) {
  rmSync(join(folder, String(process.pid)), { force: true });
}

/** The living processes that use the database; the files of the dead are removed. */
export function tenants(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => alive(pid) || rmSync(join(folder, String(pid)), { force: true }));
}

/** Runs `work` alone among all processes that take the lock of this folder. A dead holder's lock is taken over. */
export async function alone(folder, work) {
  const lock = join(folder, 'lock');
  while (!take(lock)) await sleep(50);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0 && !alive(holder)) rmSync(lock, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return false;
}
