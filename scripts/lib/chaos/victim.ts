// The product that everything happens to: the production build on free ports of this machine, over an empty folder,
// with a database that flushes to the disk as in production, and files on a disk small enough to be filled.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../database';
import { readEnvironment } from '../environment';
import { onStop } from '../lifetime';
import { migrate } from '../migrate';
import { freePort } from '../ports';
import { locate } from '../postgres-place';
import { recorded } from '../postgres-process';
import { runScript } from '../run-script';
import { startServices } from '../services';

/** Those of scripts/lib/test-actors.ts that the stories need. */
export interface Actors {
  cookies: { dpo: string; requester: string };
  reference: string;
}

export interface Victim {
  base: string;
  mailPage: string;
  database: Database;
  variables: NodeJS.ProcessEnv;
  actors: Actors;
  pidOf(name: 'web' | 'worker' | 'postgres'): number | undefined;
  /** Null where no small disk could be made (that takes root). */
  disk: { fill(): void; free(): void } | null;
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
}

const DISK_MEGABYTES = 48;

export async function startVictim(folder: string): Promise<Victim> {
  const { PATH, HOME, TMPDIR, CHAOS_LOG } = process.env;
  const dataDir = join(folder, 'data');
  const port = await freePort();
  const given = {
    ...{ PATH, HOME, TMPDIR },
    GUICHET_DATA: dataDir,
    PORT: String(port),
    CATCHER_SMTP_PORT: String(await freePort()),
    CATCHER_PORT: String(await freePort()),
    TRUSTED_PROXIES: '1',
    DEMO: '0',
    LOG_LEVEL: CHAOS_LOG ? 'warn' : 'silent',
  };
  const environment = readEnvironment({ given });
  const { variables } = environment;
  const disk = smallDisk(join(dataDir, 'files'));
  const database = await openDatabase(environment);
  onStop(database.release);
  variables.DATABASE_URL = database.url;
  await migrate(database.url);
  const actors = JSON.parse(await runScript('scripts/lib/test-actors.ts', variables)) as Actors;
  // A process that dies is started again at once, as a supervisor does that is used to it.
  const services = await startServices(environment, database, {
    longestWait: 250,
    write: (line) => CHAOS_LOG && appendFileSync(CHAOS_LOG, `${line}\n`),
  });
  return {
    base: `http://localhost:${port}`,
    mailPage: services.mailPage ?? '',
    database,
    variables,
    actors,
    disk,
    pidOf: (name) =>
      name === 'postgres'
        ? recorded(locate(dataDir).data)?.pid
        : services.children.find((child) => child.name === name)?.pid(),
    async query(sql, values) {
      const client = new pg.Client({ connectionString: database.url, connectionTimeoutMillis: 5_000 });
      client.on('error', () => {});
      await client.connect();
      return (await client.query(sql, values).finally(() => client.end().catch(() => {}))).rows;
    },
  };
}

function smallDisk(folder: string): Victim['disk'] {
  mkdirSync(folder, { recursive: true });
  const options = ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m,mode=0700`, 'tmpfs', folder];
  if (process.platform !== 'linux' || spawnSync('mount', options).status !== 0) return null;
  onStop(() => spawnSync('umount', ['-l', folder]));
  const filler = join(folder, 'filler');
  const megabyte = Buffer.alloc(1024 * 1024);
  return {
    fill() {
      try {
        for (let size = 0; size <= DISK_MEGABYTES; size++) writeFileSync(filler, megabyte, { flag: 'a' });
      } catch {
        // Full.
      }
    },
    free: () => rmSync(filler, { force: true }),
  };
}
