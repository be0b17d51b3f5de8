// The desk takes a request in hand, and its requester is told.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { dueSteps } from '@/lib/rules/due-steps';
import { may } from '@/lib/rules/permissions';
import { type CaseVersion, changeCase } from './change-case';
import { bothHeads, mailCommon, mailPerson, writeNotice } from './notify-person';
import { recount } from './recount';

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
    const { dueOn, steps } = await recount(tx, request.id, at);
    const known = { requestId: request.id, kind: 'acknowledgement' };
    // Whoever wrote on paper may have had it with the logging of their letter.
    if ((await tx.letter.count({ where: known })) === 0) {
      const said = { notice: 'acknowledgement', dueOn, steps: dueSteps(steps, request.locale) } as const;
      await writeNotice(tx, request, { actor, at, said });
    }
    const props = { ...mailCommon(request, heads), dueOn };
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
