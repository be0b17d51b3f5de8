// The desk's steps before anything is opened: proofs, the match, the notice to a person who may be alive, capacity.
import { createLink } from '@/lib/auth/links';
import { charter } from '@/lib/cases/charter-in-force';
import { discardAll, orderDiscard } from '@/lib/cases/erase-files';
import { bothHeads } from '@/lib/cases/notify-person';
import type { Tx } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import { recordErasures } from '@/lib/db/erasures';
import type { Claim } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { AppError, notFound } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf, type PlainDate } from '@/lib/rules/dates';
import type { ClaimNotice } from '@/lib/rules/directives/claim-states';
import { objectionOver, objectionUntil } from '@/lib/rules/directives/periods';
import { missingProofs, type ProofDecision, type ProofMethod } from '@/lib/rules/directives/proofs';
import { addressOf } from './account-of';
import { type ClaimVersion, changeClaim } from './change-claim';
import { objectionDays } from './objection-days';

const today = (at: Date) => localDateOf(at, charter().timeZone);

/** A mail to the claimant, who reads the rest behind a link of their own. */
export async function mailClaimant(
  tx: Tx,
  claim: Claim,
  mail: { kind: Exclude<ClaimNotice, 'living'>; at: Date; heads: Awaited<ReturnType<typeof bothHeads>> },
): Promise<void> {
  const { kind, at, heads } = mail;
  const { email } = sealed.claimClaimant.open(claim.id, claim.claimant);
  const url = `${env().APP_URL}${path(claim.locale, `/after-death/claims/${claim.reference}`)}`;
  const props = { ...heads[claim.locale], kind, reference: claim.reference, on: today(at), url };
  await enqueueMail(tx, { template: 'claim-notice', to: email, at, props });
}

async function provenOrThrow(tx: Tx, claim: Claim): Promise<void> {
  const proofs = await tx.proof.findMany({ where: { claimId: claim.id } });
  if (missingProofs(claim.claimantKind, proofs).length > 0) throw new AppError('status_not_allowed');
}

export const takeUp = (actor: StaffMember, target: ClaimVersion) =>
  changeClaim(actor, target, 'take_up', null, async () => {});

export async function askProof(actor: StaffMember, target: ClaimVersion, reason: string): Promise<void> {
  const heads = await bothHeads();
  await changeClaim(actor, target, 'ask_proof', reason, ({ tx, claim, at }) =>
    mailClaimant(tx, claim, { kind: 'proof_asked', at, heads }),
  );
}

/** Method, date and agent stay; what shows identity goes with the decision. */
export async function decideProof(
  actor: StaffMember,
  target: ClaimVersion,
  decided: { proof: string; decision: ProofDecision; method: ProofMethod },
): Promise<void> {
  const gone: string[] = [];
  await changeClaim(actor, target, 'decide_proof', null, async ({ tx, claim, at }) => {
    const proof = await tx.proof.findFirst({ where: { id: decided.proof, claimId: claim.id } });
    if (!proof) throw notFound();
    const { decision, method } = decided;
    const erased = proof.kind === 'identity' ? { storageKey: null, erasedAt: at } : {};
    const data = { decision, method, decidedAt: at, staffId: actor.staffId, ...erased };
    await tx.proof.update({ where: { id: proof.id }, data });
    if (proof.kind !== 'identity') return;
    await recordErasures(tx, { table: 'Proof', ids: [proof.id], reason: 'identity_document', at });
    if (proof.storageKey) gone.push(proof.storageKey);
    await orderDiscard(tx, gone);
  });
  await discardAll(gone);
}

/**
 * A directive that was carried out binds the heirs still. Someone else than before has not been told of the claim yet.
 * @param accountId null when nobody fits.
 */
export const matchClaim = (actor: StaffMember, target: ClaimVersion, accountId: string | null) =>
  changeClaim(actor, target, 'match', null, async ({ tx, claim, at }) => {
    const directive =
      accountId &&
      (await tx.directive.findFirst({
        where: { accountId, revokedAt: null },
        orderBy: { createdAt: 'desc' },
      }));
    const data = {
      matchedAt: at,
      deceasedAccountId: accountId,
      directiveId: directive ? directive.id : null,
      ...(accountId === claim.deceasedAccountId ? {} : { noticeAt: null, objectUntil: null }),
    };
    await tx.claim.update({ where: { id: claim.id }, data });
  });

/** The person may be alive: they are told at their own address, before anything is opened. */
export async function notifyPerson(actor: StaffMember, target: ClaimVersion): Promise<void> {
  const heads = await bothHeads();
  const days = await objectionDays();
  await changeClaim(actor, target, 'notify_person', null, async ({ tx, claim, at }) => {
    await provenOrThrow(tx, claim);
    const accountId = claim.deceasedAccountId;
    if (!accountId) throw new AppError('status_not_allowed');
    const { locale } = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
    const until: PlainDate = objectionUntil(today(at), days);
    await tx.claim.update({ where: { id: claim.id }, data: { noticeAt: at, objectUntil: toColumn(until) } });
    const url = await createLink(tx, { purpose: 'object_claim', at, accountId, claimId: claim.id, locale });
    const props = { ...heads[locale], kind: 'living' as const, reference: claim.reference, on: until, url };
    await enqueueMail(tx, { template: 'claim-notice', to: await addressOf(tx, accountId), at, props });
  });
}

export const skipNotice = (actor: StaffMember, target: ClaimVersion, reason: string) =>
  changeClaim(actor, target, 'skip_notice', reason, async ({ tx, claim, at }) => {
    if (!claim.matchedAt) throw new AppError('status_not_allowed');
    await provenOrThrow(tx, claim);
    await tx.claim.update({ where: { id: claim.id }, data: { noticeSkippedAt: at } });
  });

/** Only once the person has had all their time, or when nobody was found who could be told. */
export const verifyClaim = (actor: StaffMember, target: ClaimVersion) =>
  changeClaim(actor, target, 'verify', null, async ({ tx, claim, at }) => {
    await provenOrThrow(tx, claim);
    const nobody = claim.matchedAt !== null && claim.deceasedAccountId === null;
    const over = claim.objectUntil !== null && objectionOver(fromColumn(claim.objectUntil), today(at));
    if (!nobody && !over) throw new AppError('status_not_allowed');
  });
