// Files on the disk, in a folder of their own, two letters a sub-folder so that none grows too large.
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from './store';

const PARTIAL = 'partial';

export function diskStore(root: string): Store {
  const place = (key: string) => join(root, key.slice(0, 2), key);
  const partialOf = (key: string) => join(root, PARTIAL, key);
  const remove = async (key: string) => {
    await Promise.all([rm(partialOf(key), { force: true }), rm(place(key), { force: true })]);
  };
  return {
    remove,
    read: (key) => createReadStream(place(key)),
    async write(key, sealed) {
      const target = place(key);
      const partial = partialOf(key);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
      try {
        const file = await open(partial, 'wx', 0o600);
        try {
          for await (const bytes of sealed) await writeAll(file, bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(partial, target);
        await syncFolder(dirname(target));
      } catch (error) {
        await remove(key);
        throw error;
      }
    },
    async *list() {
      for (const folder of await readdir(root).catch(() => [])) {
        for (const storageKey of await readdir(join(root, folder)).catch(() => [])) {
          // Removed, or renamed, since the folder was read.
          const found = await stat(join(root, folder, storageKey)).catch(() => null);
          if (found?.isFile()) yield { storageKey, changedAt: found.mtime };
        }
      }
    },
  };
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await file.write(bytes, from)).bytesWritten;
}

/** The name, too, survives a crash. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
