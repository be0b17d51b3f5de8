// The person answers the question about identity (Art. 12(6)), with words, a document, or both. From the day they have
// answered the clock runs again (EDPB Guidelines 01/2022, 5.3): what follows is the desk's to decide.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError } from '@/lib/errors';
import type { Requester } from '@/lib/rules/actor';
import { next } from '@/lib/rules/states';
import { lockRequest } from './message-draft';
import { deskHead, notifyDesk } from './notify-desk';
import { writeMessage } from './post-message';
import { endPauses } from './recount';

/** Throws `not_found`, `status_not_allowed` where identity is not waited for, and `message_empty`. */
export async function answerIdentity(actor: Requester, reference: string, body: string): Promise<void> {
  const at = now();
  const head = await deskHead();
  await transaction(async (tx) => {
    const request = await lockRequest(tx, actor, reference);
    const status = next(request.status, 'receive_identity');
    if (!status) throw new AppError('status_not_allowed');
    const { id: requestId } = request;
    const { files } = await writeMessage(tx, actor, { requestId, body, at, identity: true });
    const answeredOn = await endPauses(tx, request, 'identity', at);
    const undecided = { requestId, decidedAt: null, answeredAt: null };
    await tx.identityCheck.updateMany({ where: undecided, data: { answeredAt: at } });
    await tx.rightsRequest.update({
      where: { id: requestId },
      data: { status, unreadByStaff: true, awaitingSince: null, version: { increment: 1 } },
    });
    const facts = { files, answeredOn };
    await audit(tx, { at, actor, action: 'identity.answered', requestId, facts });
    await notifyDesk(tx, { template: 'staff-new-message', request, at, head });
  });
}

/** What is asked of the person now, and whether they have answered; null when nothing is. */
export async function readIdentityAsked(actor: Requester, reference: string) {
  const request = await db().rightsRequest.findFirst({
    where: { AND: [readable(actor), { reference, closedAt: null }] },
    select: {
      status: true,
      timeZone: true,
      identityChecks: { where: { decidedAt: null }, orderBy: { askedAt: 'desc' }, take: 1 },
    },
  });
  const [check] = request?.identityChecks ?? [];
  if (!request || !check) return null;
  return {
    waiting: request.status === 'awaiting_identity',
    doubt: sealed.identityDoubt.open(check.id, check.doubt),
    suspends: check.suspends,
    askedAt: check.askedAt,
    answeredAt: check.answeredAt,
    timeZone: request.timeZone,
  };
}
