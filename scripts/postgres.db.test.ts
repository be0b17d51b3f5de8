// The embedded PostgreSQL survives what happens to it: two users, kill -9, a stale lock, a folder closed to it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { openPostgres, type Postgres, wipePostgres } from './lib/postgres';
import { locate } from './lib/postgres-place';
import { recorded } from './lib/postgres-process';

const folders: string[] = [];

/** A folder closed to others, as `mktemp -d` makes them: as root, the database moves out of it. */
async function open(dataDir = mkdtempSync(join(tmpdir(), 'guichet-postgres-'))) {
  folders.push(dataDir);
  return { dataDir, server: await openPostgres({ dataDir, password: 'test' }) };
}

afterEach(() => {
  for (const folder of folders.splice(0)) {
    wipePostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

async function query(server: Postgres, sql: string) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

const pidOf = (dataDir: string) => recorded(locate(dataDir).data)?.pid ?? 0;

test('a second user shares the server of the first', async () => {
  const { server, dataDir } = await open();
  const pid = pidOf(dataDir);
  const [again] = await Promise.all([open(dataDir), open(dataDir)]);
  expect(again.server.url).toBe(server.url);
  expect(pidOf(dataDir)).toBe(pid);
  expect(await query(again.server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('the last user stops it, and the data is there the next time', async () => {
  const { server, dataDir } = await open();
  await query(server, 'CREATE TABLE kept (id int)');
  await server.release();
  expect(server.running()).toBe(false);
  const { server: next } = await open(dataDir);
  expect(await query(next, 'SELECT * FROM kept')).toEqual([]);
});

test('killed, it is started again with its data and on its port', async () => {
  const { server, dataDir } = await open();
  await query(server, 'CREATE TABLE kept (id int)');
  process.kill(pidOf(dataDir), 'SIGKILL');
  await expect.poll(() => server.running()).toBe(false);
  await server.restart();
  expect(await query(server, 'SELECT * FROM kept')).toEqual([]);
});

test('a lock left by a crash, whose number another process has now, is no obstacle', async () => {
  const { server, dataDir } = await open();
  await server.release();
  const lock = join(locate(dataDir).data, 'postmaster.pid');
  writeFileSync(lock, `${process.pid}\n${locate(dataDir).data}\n0\n5432\n`);
  const { server: next } = await open(dataDir);
  expect(await query(next, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(readFileSync(lock, 'utf8')).not.toContain(`${process.pid}\n`);
});

test('it listens on this machine only, and wants its password', async () => {
  const { server } = await open();
  expect(await query(server, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const stranger = new pg.Client({ connectionString: server.url.replace(':test@', ':guess@') });
  await expect(stranger.connect()).rejects.toThrow('password authentication failed');
});
