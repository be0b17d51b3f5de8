// A fee under Art. 12(5): announced before anything is charged, then accepted, or the request is withdrawn.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';
import { type CaseVersion, changeCase } from './change-case';
import { bothHeads, mailCommon, mailPerson, writeNotice } from './notify-person';

/** `words` shows that the request is manifestly unfounded or excessive. Throws as `changeCase` does. */
export async function announceFee(
  actor: StaffMember,
  target: CaseVersion,
  { cents, words }: { cents: number; words: string },
): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, 'announce_fee');
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, unreadByStaff: false, feeCents: cents, awaitingSince: at },
    });
    await writeNotice(tx, request, { actor, at, said: { notice: 'fee', words, cents } });
    await audit(tx, { at, actor, action: 'fee.announced', requestId: request.id, facts: { cents } });
    await mailPerson(tx, request, { template: 'new-message', props: mailCommon(request, heads), at });
  });
}

/** The person has accepted the fee, or the desk gives it up: the work goes on. Throws as `changeCase` does. */
export async function settleFee(
  actor: StaffMember,
  target: CaseVersion,
  { accepted }: { accepted: boolean },
): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, 'settle_fee');
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, unreadByStaff: false, awaitingSince: null },
    });
    await audit(tx, { at, actor, action: 'fee.settled', requestId: request.id, facts: { accepted } });
  });
}
