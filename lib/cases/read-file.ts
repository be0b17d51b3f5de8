// A file for whoever may have it: staff who read cases; a requester once the answer that holds it is sent.

import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { notFound } from '@/lib/errors';
import { read } from '@/lib/files/storage';
import type { Actor } from '@/lib/rules/actor';

function fileReadable(actor: Actor): Prisma.StoredFileWhereInput {
  const own = { request: readable(actor) };
  return actor.kind === 'staff' ? own : { AND: [own, { answer: { sentAt: { not: null } } }] };
}

/** Throws `not_found` for anyone else, and for an id that is none. */
export async function readFile(actor: Actor, id: string) {
  const file = await db().storedFile.findFirst({ where: { AND: [{ id }, fileReadable(actor)] } });
  if (!file) throw notFound();
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
