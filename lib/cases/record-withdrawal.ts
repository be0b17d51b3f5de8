// The end of a request that its author takes back: on the tracking page, or by another way that the desk records.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import type { RightsRequest } from '@/lib/db/generated/client';
import type { Requester, StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import type { Status } from '@/lib/rules/states';
import { type CaseVersion, changeCase } from './change-case';
import { bothHeads, type Heads, mailCommon, mailPerson } from './notify-person';

/** Closes a request that is locked, and confirms it to its author. */
export async function closeAsWithdrawn(
  tx: Tx,
  request: RightsRequest,
  { actor, status, at, heads }: { actor: Requester | StaffMember; status: Status; at: Date; heads: Heads },
): Promise<void> {
  await tx.rightsRequest.update({
    where: { id: request.id },
    data: { status, closedAt: at, unreadByStaff: false, awaitingSince: null },
  });
  await audit(tx, { at, actor, action: 'request.withdrawn', requestId: request.id });
  const props = { ...mailCommon(request, heads), withdrawnOn: localDateOf(at, request.timeZone) };
  await mailPerson(tx, request, { template: 'request-withdrawn', props, at });
}

/** The desk records a withdrawal. Throws as `changeCase` does. */
export async function recordWithdrawal(actor: StaffMember, target: CaseVersion): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, 'withdraw');
    await closeAsWithdrawn(tx, request, { actor, status, at, heads });
  });
}
