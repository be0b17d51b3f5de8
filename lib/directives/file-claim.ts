// Files a claim after a death. What is written, sent and shown is the same whoever the deceased was: nobody is looked
// for before the desk does. Idempotent: the draft becomes one claim.
import { randomUUID } from 'node:crypto';
import { createLink } from '@/lib/auth/links';
import { charter } from '@/lib/cases/charter-in-force';
import { letterhead } from '@/lib/cases/letterhead';
import { now } from '@/lib/clock';
import { newReference } from '@/lib/crypto/secrets';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import { sealed } from '@/lib/db/sealed';
import { AppError } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Actor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import { HEIR_RIGHTS } from '@/lib/rules/directives/content';
import { policyDueOn } from '@/lib/rules/directives/periods';
import type { ClaimAnswers } from '@/lib/schemas/directives';
import { accountOf } from './account-of';
import { lockFiling } from './filing-drafts';
import { deceasedKeys } from './who-died';

interface Filed {
  actor: Actor;
  locale: Locale;
  at: Date;
}

/** Writes the claim of complete answers, with its trace. Throws `submission_incomplete`. */
export async function recordClaim(tx: Tx, answers: ClaimAnswers, { actor, locale, at }: Filed) {
  const { claimant, deceased, asked } = answers;
  if (!claimant || !deceased || !asked) throw new AppError('submission_incomplete');
  const id = randomUUID();
  const accountId = await accountOf(tx, claimant.email, locale);
  const receivedOn = localDateOf(at, charter().timeZone);
  const dueOn = policyDueOn(receivedOn);
  const { kind, ...person } = claimant;
  const rights = HEIR_RIGHTS.filter((right) => asked.asked.includes(right));
  const reference = newReference('DC');
  await tx.claim.create({
    data: {
      id,
      reference,
      locale,
      claimantKind: kind,
      accountId,
      claimant: sealed.claimClaimant.seal(id, person),
      deceased: sealed.claimDeceased.seal(id, deceased),
      deceasedKeys: deceasedKeys(deceased),
      asked: sealed.claimAsked.seal(id, {
        directives: asked.asked.includes('directives'),
        rights,
        words: asked.words,
      }),
      receivedAt: at,
      receivedOn: toColumn(receivedOn),
      policyDueOn: toColumn(dueOn),
    },
  });
  await tx.claimEntry.create({ data: { claimId: id, event: 'received', at } });
  await audit(tx, { at, actor, action: 'claim.received', facts: { claimId: id, kind } });
  return { id, reference, accountId, dueOn, email: claimant.email };
}

/** Throws `conflict` when the draft changed since it was shown, `not_found` without one. */
export async function fileClaim(
  actor: Actor & { sessionId: string },
  filed: { version: number; locale: Locale },
): Promise<{ reference: string }> {
  const at = now();
  const head = await letterhead(filed.locale);
  const { sessionId } = actor;
  return transaction(async (tx) => {
    const draft = await lockFiling(tx, 'claim', { sessionId }, at);
    if (!draft) {
      // A double click: what the first has filed.
      const done = await tx.claim.findFirst({
        where: { draft: { sessionId } },
        orderBy: { receivedAt: 'desc' },
      });
      if (done) return { reference: done.reference };
      throw new AppError('not_found');
    }
    if (draft.version !== filed.version) throw new AppError('conflict');
    const { locale } = filed;
    const claim = await recordClaim(tx, draft.answers, { actor, locale, at });
    const { id, reference, accountId, dueOn, email } = claim;
    const url = await createLink(tx, { purpose: 'confirm_claim', at, accountId, claimId: id, locale });
    const props = { ...head, kind: 'received' as const, reference, on: dueOn, url };
    await enqueueMail(tx, { template: 'claim-notice', to: email, at, props });
    await tx.filingDraft.update({ where: { id: draft.id }, data: { claimId: id } });
    return { reference };
  });
}
