// Identity is decided: the clock runs again from the day the person answered. How, when and by whom stays in the trail.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';
import type { IdentityMethod } from '@/lib/rules/decisions';
import { type CaseVersion, changeCase } from './change-case';
import { endPauses } from './recount';

/** Throws as `changeCase` does. */
export async function decideIdentity(
  actor: StaffMember,
  target: CaseVersion,
  verdict: { method: IdentityMethod; established: boolean },
): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, 'decide_identity');
    const answeredOn = await endPauses(tx, request, 'identity', at);
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, unreadByStaff: false, awaitingSince: null },
    });
    await tx.identityCheck.updateMany({
      where: { requestId: request.id, decidedAt: null },
      data: {
        decidedAt: at,
        deciderId: actor.staffId,
        method: verdict.method,
        decision: verdict.established ? 'established' : 'not_established',
      },
    });
    const facts = { ...verdict, answeredOn };
    await audit(tx, { at, actor, action: 'identity.decided', requestId: request.id, facts });
  });
}

/** The person has said what was asked: the clock runs again. Throws as `changeCase` does. */
export async function receiveClarification(actor: StaffMember, target: CaseVersion): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, 'receive_clarification');
    const answeredOn = await endPauses(tx, request, 'clarification', at);
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, unreadByStaff: false, awaitingSince: null },
    });
    const facts = { answeredOn };
    await audit(tx, { at, actor, action: 'clarification.received', requestId: request.id, facts });
  });
}
