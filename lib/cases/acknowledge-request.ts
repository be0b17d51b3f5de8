// The desk takes a request in hand, and its requester is told.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { readable } from '@/lib/db/scope';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { may } from '@/lib/rules/permissions';
import { type CaseVersion, changeCase } from './change-case';
import { bothHeads, mailCommon, mailPerson } from './notify-person';

/** Throws as `changeCase` does. */
export async function acknowledgeRequest(actor: StaffMember, target: CaseVersion): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, 'acknowledge');
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, acknowledgedAt: at, unreadByStaff: false },
    });
    await audit(tx, { at, actor, action: 'request.acknowledged', requestId: request.id });
    const props = { ...mailCommon(request, heads), dueOn: fromColumn(request.dueOn) };
    await mailPerson(tx, request, { template: 'request-acknowledged', props, at });
  });
}

/** What the requester wrote last needs no answer. Changes nothing that two people could disagree on. */
export async function markRead(actor: StaffMember, reference: string): Promise<void> {
  if (!may(actor, 'case.write')) throw new AppError('forbidden');
  const { count } = await db().rightsRequest.updateMany({
    where: { AND: [readable(actor), { reference }] },
    data: { unreadByStaff: false },
  });
  if (count !== 1) throw notFound();
}
