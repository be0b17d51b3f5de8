// Claims as the desk sees them: the queue by the house's policy date, and one claim with everything but the seal.
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { sealed } from '@/lib/db/sealed';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { missingProofs } from '@/lib/rules/directives/proofs';
import { may } from '@/lib/rules/permissions';
import { candidateFor } from './decide-claim';
import { openedContent } from './execute-claim';

/** Open claims first, by policy date. Throws `not_found` for who may not read them. */
export async function listClaims(actor: StaffMember) {
  if (!may(actor, 'directive.claims.read')) throw notFound();
  const claims = await db().claim.findMany({
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { policyDueOn: 'asc' }],
    take: 200,
  });
  return claims.map((claim) => ({
    reference: claim.reference,
    status: claim.status,
    kind: claim.claimantKind,
    confirmed: claim.confirmedAt !== null,
    policyDueOn: fromColumn(claim.policyDueOn),
    claimant: sealed.claimClaimant.open(claim.id, claim.claimant).name,
    deceased: sealed.claimDeceased.open(claim.id, claim.deceased).name,
  }));
}

export async function readClaim(actor: StaffMember, reference: string) {
  if (!may(actor, 'directive.claims.read')) throw notFound();
  const claim = await db().claim.findUnique({
    where: { reference },
    include: {
      proofs: { orderBy: { createdAt: 'asc' } },
      tasks: { orderBy: { position: 'asc' } },
      entries: { orderBy: { at: 'asc' }, include: { staff: { select: { name: true } } } },
      openings: { orderBy: { askedAt: 'desc' } },
    },
  });
  if (!claim) throw notFound();
  return {
    reference,
    version: claim.version,
    status: claim.status,
    kind: claim.claimantKind,
    capacity: claim.capacity,
    confirmed: claim.confirmedAt !== null,
    policyDueOn: fromColumn(claim.policyDueOn),
    objectUntil: claim.objectUntil && fromColumn(claim.objectUntil),
    claimant: sealed.claimClaimant.open(claim.id, claim.claimant),
    deceased: sealed.claimDeceased.open(claim.id, claim.deceased),
    asked: sealed.claimAsked.open(claim.id, claim.asked),
    matched: claim.matchedAt !== null,
    known: claim.deceasedAccountId !== null,
    // Whether a directive exists is for whoever may open it.
    directive: may(actor, 'directive.open') && claim.directiveId !== null,
    candidate: may(actor, 'directive.claims.decide') ? await candidateFor(claim) : null,
    openingAsked: claim.openings.some(({ openedAt }) => openedAt === null),
    content: may(actor, 'directive.open') ? await openedContent(db(), claim) : null,
    missing: missingProofs(claim.claimantKind, claim.proofs),
    proofs: claim.proofs.map(({ name, ...proof }) => ({
      ...proof,
      name: sealed.proofName.open(proof.id, name),
    })),
    tasks: claim.tasks.map(({ item, skipped, ...task }) => ({
      ...task,
      item: sealed.claimItem.open(task.id, item),
    })),
    entries: claim.entries.map(({ words, ...entry }) => ({
      ...entry,
      words: words && sealed.claimWords.open(entry.id, words),
    })),
  };
}
