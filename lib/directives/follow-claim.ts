// What a claimant sees of their claim: one word for where it stands, the papers, what was asked, the answer.
import { randomUUID } from 'node:crypto';
import { firstScan, queueScan } from '@/lib/cases/record-file';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { ownClaims } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError, notFound } from '@/lib/errors';
import { recorded } from '@/lib/files/storage';
import { type Sent, takeInPaper } from '@/lib/files/take-in';
import type { Requester, Visitor } from '@/lib/rules/actor';
import { CLAIMANT_PHASE, nextClaim } from '@/lib/rules/directives/claim-states';
import { PROOFS_NEEDED, type ProofKind } from '@/lib/rules/directives/proofs';
import { givenToRead } from './claim-answer';

type Claimant = Visitor | Requester;

export async function listOwnClaims(actor: Requester) {
  const claims = await db().claim.findMany({
    where: { accountId: actor.accountId },
    orderBy: { receivedAt: 'desc' },
    take: 50,
  });
  return claims.map(({ id, reference, receivedOn, deceased }) => ({
    reference,
    receivedOn: fromColumn(receivedOn),
    /** As the claimant wrote it: whoever acts for several families tells them apart. */
    deceased: sealed.claimDeceased.open(id, deceased).name,
  }));
}

/** Whether this browser, or this account, has filed the claim. */
export const filedHere = async (actor: Claimant, reference: string): Promise<boolean> =>
  (await db().claim.count({ where: { AND: [ownClaims(actor), { reference }] } })) > 0;

/** Throws `not_found` for anyone else: the reference alone opens nothing. */
export async function followClaim(actor: Claimant, reference: string) {
  const claim = await db().claim.findFirst({
    where: { AND: [ownClaims(actor), { reference }] },
    include: { proofs: { orderBy: { createdAt: 'asc' } }, entries: { orderBy: { at: 'desc' } } },
  });
  if (!claim) throw notFound();
  const given = await givenToRead(claim);
  const phase = CLAIMANT_PHASE[claim.status];
  // The browser that filed sees the receipt; the answer is for the address that was proved.
  const proved = actor.kind === 'requester' && actor.accountId === claim.accountId;
  return {
    id: claim.id,
    reference: claim.reference,
    locale: claim.locale,
    phase,
    confirmed: claim.confirmedAt !== null,
    /** Where the link that confirms it was sent. */
    email: sealed.claimClaimant.open(claim.id, claim.claimant).email,
    receivedOn: fromColumn(claim.receivedOn),
    policyDueOn: fromColumn(claim.policyDueOn),
    needed: PROOFS_NEEDED[claim.claimantKind],
    withdrawable: nextClaim(claim.status, 'withdraw') !== null,
    takesProofs: nextClaim(claim.status, 'receive_proof') !== null,
    proofs: claim.proofs.map(({ id, kind, name, decision }) => ({
      id,
      kind,
      decision,
      name: sealed.proofName.open(id, name),
    })),
    asked: given?.of === 'asked' ? given.blocks : null,
    court: given?.of === 'frozen' ? given.blocks : null,
    report: given?.of === 'answer' && proved ? given.blocks : null,
  };
}

/** A paper, stored first and recorded second. Throws `not_found`, `status_not_allowed`, and what inspection refuses. */
export async function addProof(
  actor: Claimant,
  reference: string,
  paper: Sent & { kind: ProofKind },
): Promise<void> {
  if (!(await filedHere(actor, reference))) throw notFound();
  const { name, ...stored } = await takeInPaper(paper);
  const at = now();
  await recorded(stored, () =>
    transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Claim" WHERE reference = ${reference} FOR UPDATE`;
      const claim = await tx.claim.findUniqueOrThrow({ where: { reference } });
      const status = nextClaim(claim.status, 'receive_proof');
      if (!status) throw new AppError('status_not_allowed');
      const id = randomUUID();
      const about = { id, claimId: claim.id, kind: paper.kind, scan: firstScan(), ...stored };
      await tx.proof.create({ data: { ...about, name: sealed.proofName.seal(id, name), createdAt: at } });
      await queueScan(tx, 'Proof', id);
      await tx.claim.update({ where: { id: claim.id }, data: { status, version: { increment: 1 } } });
      await tx.claimEntry.create({ data: { claimId: claim.id, event: 'receive_proof', at } });
      const facts = { claimId: claim.id, proofId: id, kind: paper.kind };
      await audit(tx, { at, actor, action: 'claim.receive_proof', facts });
    }),
  );
}
