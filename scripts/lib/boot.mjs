// What every command needs before its first line of TypeScript: the right Node, and the dependencies of the lockfile.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, Stop, step } from './console.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const OLDEST_NODE = [20, 19];

/** Checks Node, installs what the lockfile asks for and is missing, then runs `scripts/<name>.ts` in this process. */
export async function boot(name) {
  try {
    checkNode(process.versions.node);
    process.chdir(ROOT);
    if (!installed(ROOT)) {
      checkDisk(ROOT);
      await step('Dependencies (a minute or so the first time)', install);
    }
    const { register } = await import('tsx/esm/api');
    register();
    await import(`../${name}.ts`);
  } catch (error) {
    fail(error);
  }
}

function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Stop(
    `Guichet needs Node ${OLDEST_NODE.join('.')} or later; this is Node ${version}.`,
    'Install the current LTS from https://nodejs.org, then run the same command again.',
  );
}

/** Dependencies, build and database take about half of this. */
const NEEDED_BYTES = 2 * 1024 ** 3;

function checkDisk(folder) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= NEEDED_BYTES) return;
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  throw new Stop(
    `Only ${free} MB are free on the disk of ${folder}; Guichet needs 2 GB.`,
    'Make room, then run the same command again.',
  );
}

/** Does node_modules hold exactly what the lockfile asks for? npm writes down there what it has installed; a copy of
 * that record without the folders is not enough. */
function installed(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = packages(record);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    if (!have[path]) return wanted.optional === true || wanted.devOptional === true;
    if (!existsSync(join(root, path))) return false;
    return have[path].version === wanted.version && have[path].integrity === wanted.integrity;
  });
}

/** Installs what the lockfile says. Not `npm ci`: it refuses a lockfile that does not name the binaries of every other
 * system, and npm leaves those out that its registry does not have. */
function install() {
  const flags = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // Run by npm, we know which npm; else the one on the PATH. On Windows that is a script and needs a shell.
  const result = process.env.npm_execpath
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...flags], { cwd: ROOT, encoding: 'utf8' })
    : spawnSync('npm', flags, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  throw new Stop(
    'npm could not install the dependencies.',
    `${(result.stderr || result.error?.message || '').trim()}\n\nCheck the network or the registry (npm config get registry), then run the same command again.`,
  );
}
