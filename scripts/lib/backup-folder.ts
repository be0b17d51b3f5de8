// A backup is a folder: the database as rows (dump.ts), the files that these rows name, and what is kept outside of the
// database on purpose (anchors, erasures). Never the keys: they belong in another place.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Stop } from './console.mjs';
import { type Dumped, dumpDatabase } from './dump';

const OUTSIDE = ['anchors', 'erasures'];
export const databaseIn = (folder: string) => join(folder, 'database.jsonl.gz');

/** Writes a backup beside its final name first: a folder with that name is whole. */
export async function writeBackup(
  folder: string,
  { databaseUrl, dataDir, at }: { databaseUrl: string; dataDir: string; at: Date },
): Promise<Dumped> {
  if (existsSync(folder)) throw new Stop(`${folder} is there already.`, 'Name a folder that is not.');
  const draft = `${folder}.partial`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const files = join(dataDir, 'files');
  // Twice: a file removed while the rows are read is in the first copy, one that came meanwhile in the second.
  await copyFiles(files, join(draft, 'files'));
  const dumped = await dumpDatabase(databaseUrl, databaseIn(draft), at);
  await copyFiles(files, join(draft, 'files'));
  await dropUnnamed(join(draft, 'files'), dumped.storageKeys);
  for (const name of OUTSIDE) {
    if (existsSync(join(dataDir, name)))
      await cp(join(dataDir, name), join(draft, name), { recursive: true });
  }
  await rename(draft, folder);
  return dumped;
}

/** Puts the files back; what is kept outside stays as it is where it is newer than the backup, and is set aside where
 * it tells of rows that the backup does not have. */
export async function placeFiles(folder: string, dataDir: string, at: Date): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await copyFiles(join(folder, 'files'), join(dataDir, 'files'));
  const anchors = join(dataDir, 'anchors');
  if (existsSync(anchors)) await rename(anchors, `${anchors}-before-${at.toISOString().replaceAll(':', '')}`);
  for (const name of OUTSIDE) {
    const kept = join(folder, name);
    if (existsSync(kept)) await cp(kept, join(dataDir, name), { recursive: true, force: false });
  }
}

/** What is there already is left: a stored file never changes but by its key, and opens under either. */
async function copyFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const part of await readdir(from).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const name of await readdir(join(from, part))) {
      const copy = join(to, part, name);
      if (existsSync(copy)) continue;
      // Removed since the folder was read.
      await cp(join(from, part, name), copy).catch((error) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
  }
}

async function dropUnnamed(files: string, named: ReadonlySet<string>): Promise<void> {
  for (const part of await readdir(files)) {
    for (const name of await readdir(join(files, part)))
      if (!named.has(name)) await rm(join(files, part, name));
  }
}
