// What the queue does to the ticked rows: give them to someone, tag them. Never decide: an answer has its own reasons.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { AppError, FieldRefusal } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { may, rolesWith } from '@/lib/rules/permissions';

export type BulkChange =
  | { kind: 'assign'; assigneeId: string | null }
  | { kind: 'tag'; tag: string }
  | { kind: 'untag'; tag: string };

const ACTIONS = { assign: 'case.assigned', tag: 'case.tagged', untag: 'case.untagged' } as const;

/** Who a case can be given to: those who may work on it, by name. */
export async function listAssignees(): Promise<{ id: string; name: string }[]> {
  return db().staff.findMany({
    where: { role: { in: rolesWith('case.write') }, disabledAt: null, joinedAt: { not: null } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
}

/** A tag joins the list in one statement, so that two who tag at once both succeed. Returns whether it changed. */
async function write(tx: Tx, id: string, change: BulkChange): Promise<boolean> {
  switch (change.kind) {
    case 'assign': {
      const { assigneeId } = change;
      // In SQL, null is neither equal to nor different from anything.
      const others = assigneeId === null ? [] : [{ assigneeId: null }];
      const where = { id, OR: [...others, { assigneeId: { not: assigneeId } }] };
      const { count } = await tx.rightsRequest.updateMany({ where, data: { assigneeId } });
      return count > 0;
    }
    case 'tag':
      return (
        (await tx.$executeRaw`UPDATE "RightsRequest" SET tags = array_append(tags, ${change.tag})
          WHERE id = ${id}::uuid AND NOT tags @> ARRAY[${change.tag}]`) > 0
      );
    case 'untag':
      return (
        (await tx.$executeRaw`UPDATE "RightsRequest" SET tags = array_remove(tags, ${change.tag})
          WHERE id = ${id}::uuid AND tags @> ARRAY[${change.tag}]`) > 0
      );
  }
}

/**
 * Changes those of the requests that the actor may see, and says how many changed. Throws `forbidden`, and refuses an
 * assignee who may not work on cases and an empty tag beside their fields.
 */
export async function bulkChange(
  actor: StaffMember,
  references: string[],
  change: BulkChange,
): Promise<number> {
  if (!may(actor, 'case.assign')) throw new AppError('forbidden');
  if (change.kind === 'assign') {
    const { assigneeId } = change;
    const known = assigneeId === null || (await listAssignees()).some(({ id }) => id === assigneeId);
    if (!known) throw new FieldRefusal('assignee', 'field.invalid');
  } else if (change.tag === '') {
    throw new FieldRefusal('tag', 'field.tag_missing');
  }
  const at = now();
  return transaction(async (tx) => {
    const rows = await tx.rightsRequest.findMany({
      where: { AND: [readable(actor), { reference: { in: references } }] },
      // Always in the same order: two bulk changes wait for each other, and never both.
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    let changed = 0;
    for (const { id } of rows) {
      if (!(await write(tx, id, change))) continue;
      changed += 1;
      // A tag is free text, which may name somebody: the trail says that one was set, not which.
      const facts: Record<string, string | null> =
        change.kind === 'assign' ? { assigneeId: change.assigneeId } : {};
      await audit(tx, { at, actor, action: ACTIONS[change.kind], requestId: id, facts });
    }
    return changed;
  });
}
