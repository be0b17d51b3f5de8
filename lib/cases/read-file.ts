// A file for whoever may have it: staff who read cases; a requester, their own and what the desk has sent; a browser,
// those of the draft that it writes. Never one that the scanner holds back.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { fileReadable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { notFound } from '@/lib/errors';
import { read } from '@/lib/files/storage';
import type { Actor } from '@/lib/rules/actor';
import { availabilityOf } from './record-file';

/** Throws `not_found` for anyone else, for an id that is none, and for a file that may not be opened. */
export async function readFile(actor: Actor, id: string) {
  const file = await db().storedFile.findFirst({ where: { AND: [{ id }, fileReadable(actor)] } });
  if (!file || availabilityOf(file) !== 'open') throw notFound();
  const { requestId } = file;
  await transaction((tx) =>
    audit(tx, { at: now(), actor, action: 'file.read', requestId, facts: { fileId: id } }),
  );
  return {
    name: sealed.fileName.open(file.id, file.name),
    mediaType: file.mediaType,
    size: file.size,
    content: read(file.storageKey),
  };
}
