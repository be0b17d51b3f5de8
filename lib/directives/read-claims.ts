// Claims as the desk sees them: the queue by the house's policy date, and one claim with everything but the seal.
import { charter } from '@/lib/cases/charter-in-force';
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { Claim } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import { objectionOver } from '@/lib/rules/directives/periods';
import { missingProofs } from '@/lib/rules/directives/proofs';
import { may } from '@/lib/rules/permissions';
import { composeClaimLetter, givenToRead, reportOf } from './claim-answer';
import { openableSince, openedContent } from './execute-claim';
import { findCandidates } from './find-person';

const row = (claim: Claim) => ({
  reference: claim.reference,
  status: claim.status,
  kind: claim.claimantKind,
  confirmed: claim.confirmedAt !== null,
  closed: claim.closedAt !== null,
  policyDueOn: fromColumn(claim.policyDueOn),
  claimantName: sealed.claimClaimant.open(claim.id, claim.claimant).name,
  deceasedName: sealed.claimDeceased.open(claim.id, claim.deceased).name,
});
export type ClaimRow = ReturnType<typeof row>;

/** Open claims by policy date, or those that have ended, last first. Throws `not_found` for who may not read them. */
export async function listClaims(actor: StaffMember, closed: boolean): Promise<ClaimRow[]> {
  if (!may(actor, 'directive.claims.read')) throw notFound();
  const claims = await db().claim.findMany({
    where: { closedAt: closed ? { not: null } : null },
    orderBy: closed ? { closedAt: 'desc' } : [{ policyDueOn: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  return claims.map(row);
}

/** Other claims about the same person: co-heirs, mostly, who may disagree. */
async function claimsBeside({ id, deceasedAccountId, deceasedKeys }: Claim): Promise<ClaimRow[]> {
  const same = deceasedAccountId ? [{ deceasedAccountId }] : [];
  const claims = await db().claim.findMany({
    where: { id: { not: id }, OR: [{ deceasedKeys: { hasSome: deceasedKeys } }, ...same] },
    orderBy: { receivedAt: 'asc' },
    take: 50,
  });
  return claims.map(row);
}

/** @param looked what the DPO looks for among known people. Throws `not_found` for who may not read claims. */
export async function readClaim(actor: StaffMember, reference: string, at: Date, looked = '') {
  if (!may(actor, 'directive.claims.read')) throw notFound();
  const claim = await db().claim.findUnique({
    where: { reference },
    include: {
      proofs: { orderBy: { createdAt: 'asc' }, include: { staff: { select: { name: true } } } },
      tasks: { orderBy: { position: 'asc' } },
      entries: { orderBy: { at: 'desc' }, include: { staff: { select: { name: true } } } },
      openings: { orderBy: { askedAt: 'desc' } },
    },
  });
  if (!claim) throw notFound();
  const today = localDateOf(at, charter().timeZone);
  const objectUntil = claim.objectUntil && fromColumn(claim.objectUntil);
  const opens = may(actor, 'directive.open');
  const content = opens ? await openedContent(db(), claim) : null;
  const given = await givenToRead(claim);
  const reportable = claim.status === 'executing' && claim.tasks.every(({ doneAt }) => doneAt !== null);
  return {
    ...row(claim),
    version: claim.version,
    locale: claim.locale,
    capacity: claim.capacity,
    today,
    receivedOn: fromColumn(claim.receivedOn),
    objectUntil,
    noticeSkipped: claim.noticeSkippedAt !== null,
    objectionOver: objectUntil !== null && objectionOver(objectUntil, today),
    claimant: sealed.claimClaimant.open(claim.id, claim.claimant),
    deceased: sealed.claimDeceased.open(claim.id, claim.deceased),
    asked: sealed.claimAsked.open(claim.id, claim.asked),
    matched: claim.matchedAt !== null,
    known: claim.deceasedAccountId !== null,
    accountId: may(actor, 'directive.claims.decide') ? claim.deceasedAccountId : null,
    // Whether a directive exists is for whoever may open it.
    directive: opens && claim.directiveId !== null,
    candidates: await findCandidates(actor, claim, looked),
    openingAsked: claim.openings.some(
      ({ openedAt, askedAt, staffId }) =>
        openedAt === null && staffId === actor.staffId && askedAt >= openableSince(at),
    ),
    content,
    // An answer may tell of a directive.
    given: given && (opens || given.of !== 'answer') ? given : null,
    draft:
      opens && reportable
        ? await composeClaimLetter(db(), claim, reportOf(claim, claim.tasks, content))
        : null,
    missing: missingProofs(claim.claimantKind, claim.proofs),
    beside: await claimsBeside(claim),
    proofs: claim.proofs.map(({ name, storageKey, ...proof }) => ({
      ...proof,
      readable: storageKey !== null,
      name: sealed.proofName.open(proof.id, name),
    })),
    tasks: claim.tasks.map(({ item, skipped, ...task }) => ({
      ...task,
      item: sealed.claimItem.open(task.id, item),
      skipped: skipped && sealed.claimSkipped.open(task.id, skipped),
    })),
    entries: claim.entries.map(({ words, ...entry }) => ({
      ...entry,
      words: words && sealed.claimWords.open(entry.id, words),
    })),
  };
}
export type DeskClaim = Awaited<ReturnType<typeof readClaim>>;
