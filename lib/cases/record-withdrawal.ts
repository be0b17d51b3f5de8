// The person has withdrawn the request by another way than the tracking page: the desk records it, and confirms.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import { type CaseVersion, changeCase } from './change-case';
import { bothHeads, mailCommon, mailPerson } from './notify-person';

/** Throws as `changeCase` does. */
export async function recordWithdrawal(actor: StaffMember, target: CaseVersion): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, 'withdraw');
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, closedAt: at, unreadByStaff: false, awaitingSince: null },
    });
    await audit(tx, { at, actor, action: 'request.withdrawn', requestId: request.id });
    const props = { ...mailCommon(request, heads), withdrawnOn: localDateOf(at, request.timeZone) };
    await mailPerson(tx, request, { template: 'request-withdrawn', props, at });
  });
}
