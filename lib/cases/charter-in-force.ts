// The charter that the portal speaks for, and its immutable copy in the database.
import { charterHash, loadCharter } from '@/lib/charter/load';
import type { Charter } from '@/lib/charter/schema';
import type { Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';

/** The controller's charter, validated once a process. */
export const charter = (): Charter => loadCharter();

/** The database's copy of the charter in force, made the first time it is needed. */
export async function charterVersionId(tx: Tx): Promise<string> {
  const content = charter();
  const hash = charterHash(content);
  const known = await tx.charterVersion.findUnique({ where: { hash }, select: { id: true } });
  if (known) return known.id;
  await tx.charterVersion.createMany({
    data: { hash, version: content.version, content, effectiveOn: toColumn(content.version) },
    skipDuplicates: true,
  });
  return (await tx.charterVersion.findUniqueOrThrow({ where: { hash }, select: { id: true } })).id;
}
