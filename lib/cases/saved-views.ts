// The filters of the queue under a name: one's own, and those that a colleague shares.
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { may } from '@/lib/rules/permissions';
import { queueAddress, readQueueAddress } from '@/lib/schemas/queue';

/** More than a row of names can show. */
const MOST = 30;

export async function listViews(actor: StaffMember) {
  const views = await db().savedView.findMany({
    where: { OR: [{ staffId: actor.staffId }, { shared: true }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true, query: true, shared: true, staffId: true },
  });
  return views.map(({ staffId, ...view }) => ({ ...view, own: staffId === actor.staffId }));
}

/** Throws `forbidden` for who reads no cases, `too_many_views` beyond thirty views. */
export async function saveView(
  actor: StaffMember,
  view: { name: string; query: string; shared: boolean },
): Promise<void> {
  if (!may(actor, 'case.read')) throw new AppError('forbidden');
  const { staffId } = actor;
  if ((await db().savedView.count({ where: { staffId } })) >= MOST) throw new AppError('too_many_views');
  // Written anew from what the queue understands: nothing else is kept.
  const { after: _after, ...filters } = readQueueAddress(view.query);
  const query = queueAddress(filters);
  await db().savedView.create({ data: { ...view, query, staffId, createdAt: now() } });
}

/** One's own only. Throws `not_found` for another's. */
export async function removeView(actor: StaffMember, id: string): Promise<void> {
  const { count } = await db().savedView.deleteMany({ where: { id, staffId: actor.staffId } });
  if (count === 0) throw notFound();
}

/** Whether single keys act for this person (WCAG 2.1.4: they can be turned off). */
export async function singleKeysOf({ staffId }: StaffMember): Promise<boolean> {
  const { singleKeys } = await db().staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { singleKeys: true },
  });
  return singleKeys;
}

export async function setSingleKeys({ staffId }: StaffMember, singleKeys: boolean): Promise<void> {
  await db().staff.update({ where: { id: staffId }, data: { singleKeys } });
}
