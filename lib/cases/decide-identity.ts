// Identity is decided: the clock runs again from the day the person answered. How, when and by whom stays in the trail;
// the documents are erased.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import { recordErasures } from '@/lib/db/erasures';
import type { StaffMember } from '@/lib/rules/actor';
import type { IdentityMethod } from '@/lib/rules/decisions';
import { type CaseVersion, changeCase } from './change-case';
import { discardAll, dropFiles } from './erase-files';
import { endPauses } from './recount';

/** Throws as `changeCase` does. */
export async function decideIdentity(
  actor: StaffMember,
  target: CaseVersion,
  verdict: { method: IdentityMethod; established: boolean },
): Promise<void> {
  const at = now();
  const keys = await transaction(async (tx) => {
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
    const dropped = await dropIdentityFiles(tx, request.id, at);
    const facts = { ...verdict, answeredOn, documentsErased: dropped.length };
    await audit(tx, { at, actor, action: 'identity.decided', requestId: request.id, facts });
    return dropped;
  });
  await discardAll(keys);
}

/** The documents go with the decision (GDPR Art. 5(1)(c) and (e)), and stay gone after a restore. */
async function dropIdentityFiles(tx: Tx, requestId: string, at: Date): Promise<string[]> {
  const where = { requestId, purpose: 'identity' } as const;
  const files = await tx.storedFile.findMany({ where, select: { id: true } });
  const ids = files.map(({ id }) => id);
  await recordErasures(tx, { table: 'StoredFile', ids, reason: 'identity_document', at });
  const keys = await dropFiles(tx, where);
  await tx.messageDraft.deleteMany({ where: { requestId, identity: true } });
  return keys;
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
