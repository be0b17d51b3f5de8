// What each step of a demo claim leaves behind it, as the use case of that step would.
import { randomUUID } from 'node:crypto';
import { charter } from '@/lib/cases/charter-in-force';
import { blindIndex } from '@/lib/crypto/secrets';
import type { Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import type { Claim, Prisma } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { composeClaimLetter, reportOf } from '@/lib/directives/claim-answer';
import { openedContent } from '@/lib/directives/execute-claim';
import { writePlan } from '@/lib/directives/make-plan';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import type { ClaimEvent } from '@/lib/rules/directives/claim-states';
import { OBJECTION_DAYS, objectionUntil } from '@/lib/rules/directives/periods';
import { emailKey } from '@/lib/rules/email-address';
import type { DemoClaim } from './demo-claims';

export interface Step {
  tx: Tx;
  dpo: StaffMember;
  demo: DemoClaim;
  claim: Claim;
  event: ClaimEvent;
  on: Date;
}

/** Writes what goes with a step, and gives what it changes of the claim itself. */
export async function leave(step: Step): Promise<Prisma.ClaimUncheckedUpdateInput> {
  const { tx, dpo, demo, claim, event, on } = step;
  const { staffId } = dpo;
  const claimId = claim.id;
  switch (event) {
    case 'decide_proof': {
      const decided = { decision: 'accepted', method: 'document_seen', decidedAt: on, staffId } as const;
      await tx.proof.updateMany({ where: { claimId }, data: decided });
      const gone = { storageKey: null, erasedAt: on };
      await tx.proof.updateMany({ where: { claimId, kind: 'identity' }, data: gone });
      return {};
    }
    case 'match': {
      const emailIndex = demo.matched && blindIndex('email', emailKey(demo.matched));
      const account = emailIndex
        ? await tx.account.findUnique({ where: { emailIndex }, include: { directives: true } })
        : null;
      const directiveId = account?.directives[0]?.id ?? null;
      return { matchedAt: on, deceasedAccountId: account?.id ?? null, directiveId };
    }
    case 'notify_person': {
      const today = localDateOf(on, charter().timeZone);
      return { noticeAt: on, objectUntil: toColumn(objectionUntil(today, OBJECTION_DAYS.default)) };
    }
    case 'skip_notice':
      return { noticeSkippedAt: on };
    case 'object':
      return { objectedAt: on };
    case 'freeze':
      return { frozenAt: on };
    case 'open_seal': {
      if (!claim.directiveId) return {};
      const id = randomUUID();
      const reason = sealed.openingReason.seal(id, 'Exécution demandée');
      const opening = { id, claimId, directiveId: claim.directiveId, staffId, reason };
      await tx.opening.create({ data: { ...opening, askedAt: on, openedAt: on } });
      return {};
    }
    case 'decide_capacity':
      return { capacity: demo.capacity };
    case 'plan':
      await writePlan(tx, claim, on);
      return {};
    case 'do_task':
      await doHalf(tx, claimId, on);
      return {};
    case 'close':
      return close(step);
    case 'refuse': {
      const ground = demo.refused ?? 'capacity_not_established';
      const blocks = await composeClaimLetter(tx, claim, { claim: 'refused', ground, words: '' });
      return { closedAt: on, report: sealed.claimReport.seal(claimId, blocks) };
    }
    case 'withdraw':
      return { closedAt: on };
    default:
      return {};
  }
}

/** The first half of what is left to do. */
async function doHalf(tx: Tx, claimId: string, doneAt: Date): Promise<void> {
  const left = await tx.claimTask.findMany({
    where: { claimId, doneAt: null },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  const ids = left.slice(0, Math.ceil(left.length / 2)).map(({ id }) => id);
  await tx.claimTask.updateMany({ where: { id: { in: ids } }, data: { doneAt } });
}

async function close({ tx, claim, on }: Step): Promise<Prisma.ClaimUncheckedUpdateInput> {
  const { id: claimId, directiveId } = claim;
  await tx.claimTask.updateMany({ where: { claimId, doneAt: null }, data: { doneAt: on } });
  if (directiveId) await tx.directive.update({ where: { id: directiveId }, data: { executedAt: on } });
  const tasks = await tx.claimTask.findMany({ where: { claimId }, orderBy: { position: 'asc' } });
  const said = reportOf(claim, tasks, await openedContent(tx, claim));
  const blocks = await composeClaimLetter(tx, claim, said);
  return { closedAt: on, report: sealed.claimReport.seal(claimId, blocks) };
}
