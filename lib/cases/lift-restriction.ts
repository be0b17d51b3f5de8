// The end of a restriction: announced first, lifted afterwards. GDPR Art. 18(3): the person "shall be informed by the
// controller before the restriction of processing is lifted".
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import type { RightsRequest } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import { isRestricted } from '@/lib/rules/restriction';
import { type CaseVersion, changeCase } from './change-case';
import { bothHeads, mailCommon, mailPerson, writeNotice } from './notify-person';

function mustBeRestricted(request: RightsRequest, announced: boolean): void {
  const asWanted = (request.liftingAnnouncedAt !== null) === announced;
  if (!isRestricted(request) || !asWanted) throw new AppError('status_not_allowed');
}

/** Throws as `changeCase` does, and `status_not_allowed` where no restriction is in force, or it is announced already. */
export async function announceLifting(
  actor: StaffMember,
  target: CaseVersion,
  { words }: { words: string },
): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const { request } = await changeCase(tx, actor, target, 'announce_lifting');
    mustBeRestricted(request, false);
    await tx.rightsRequest.update({ where: { id: request.id }, data: { liftingAnnouncedAt: at } });
    await writeNotice(tx, request, { actor, at, said: { notice: 'lifting', words } });
    await audit(tx, { at, actor, action: 'lifting.announced', requestId: request.id });
    await mailPerson(tx, request, { template: 'new-message', props: mailCommon(request, heads), at });
  });
}

/** Throws as `changeCase` does, and `status_not_allowed` before the notice. */
export async function liftRestriction(actor: StaffMember, target: CaseVersion): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const { request } = await changeCase(tx, actor, target, 'lift_restriction');
    mustBeRestricted(request, true);
    await tx.rightsRequest.update({ where: { id: request.id }, data: { liftedAt: at } });
    const said = { notice: 'lifted', liftedOn: localDateOf(at, request.timeZone) } as const;
    await writeNotice(tx, request, { actor, at, said });
    await audit(tx, { at, actor, action: 'restriction.lifted', requestId: request.id });
    await mailPerson(tx, request, { template: 'new-message', props: mailCommon(request, heads), at });
  });
}
