// Where the anchors of the audit trail lie: GUICHET_DATA/anchors, a file a year, a line of JSON a day. It is outside of
// the database; copied to where its administrator cannot write, it proves the trail against them as well.
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Anchor } from '@/lib/crypto/audit-chain';

const line = z.object({
  format: z.literal('guichet-anchor/1'),
  at: z.iso.datetime(),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Base64 of the answer of a time stamp authority (RFC 3161) over `<at> <seq> <hash>`. */
  timeStamp: z.string().optional(),
});

export const anchorsFolder = (dataDir: string): string => join(dataDir, 'anchors');

/** What a time stamp is made over. */
export const anchorText = ({ at, seq, hash }: Anchor): string => `${at} ${seq} ${hash}`;

/** On the disk when it returns. */
export async function appendAnchor(folder: string, anchor: Anchor & { timeStamp?: string }): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, `${anchor.at.slice(0, 4)}.jsonl`), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify({ format: 'guichet-anchor/1', ...anchor })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Every anchor of a folder, oldest first; a line that a crash cut short is left out. */
export async function readAnchors(folder: string): Promise<Anchor[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const files = names.filter((name) => /^\d{4}\.jsonl$/.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .flatMap((text) => text.split('\n'))
    .flatMap((text) => {
      try {
        return [line.parse(JSON.parse(text))];
      } catch {
        return [];
      }
    });
}
