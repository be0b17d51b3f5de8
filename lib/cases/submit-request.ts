// Files a request: the draft becomes a case with its dates, its receipt leaves by the outbox. Idempotent: the draft
// is the key, so that a double click, or fifty at once, file one request.

import { randomUUID } from 'node:crypto';
import { createLink } from '@/lib/auth/links';
import { now } from '@/lib/clock';
import { blindIndex, newReference } from '@/lib/crypto/secrets';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Requester, Visitor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { dueSteps } from '@/lib/rules/due-steps';
import { emailKey } from '@/lib/rules/email-address';
import type { Right } from '@/lib/rules/rights';
import type { FILED_AS } from '@/lib/schemas/filing';
import type { Identity } from '@/lib/schemas/identity';
import { type Answers, firstOpenStep, purposesOf, requestsOf } from '@/lib/schemas/wizards';
import { charter, charterVersionId } from './charter-in-force';
import { deadlineColumns, deadlineOf } from './clock';
import { lockDraft } from './drafts';
import { letterhead } from './letterhead';
import { linkRelated } from './link-related';
import { deskHead, notifyDesk } from './notify-desk';
import { indexPerson } from './search-index';

type FiledAs = (typeof FILED_AS)[number];

/** The account of an address, made at its first request. The address stays unconfirmed until a link proves it. */
async function accountOf(
  tx: Tx,
  email: string,
  locale: Locale,
): Promise<{ id: string; confirmedAt: Date | null }> {
  const emailIndex = blindIndex('email', emailKey(email));
  const id = randomUUID();
  // Two first requests at once: the second finds what the first made.
  await tx.account.createMany({
    data: { id, emailIndex, email: sealed.accountEmail.seal(id, email), locale },
    skipDuplicates: true,
  });
  return tx.account.findUniqueOrThrow({ where: { emailIndex }, select: { id: true, confirmedAt: true } });
}

/**
 * Throws `not_found` for a draft of another browser, `submission_reused` when the same draft was filed with other
 * answers, and `submission_incomplete` when a page is missing.
 */
export async function submitRequest(
  actor: (Visitor | Requester) & { sessionId: string },
  submission: { draftId: string; version: number; locale: Locale },
): Promise<{ reference: string }> {
  const { draftId, version, locale } = submission;
  const at = now();
  const head = await letterhead(locale);
  const desk = await deskHead();
  return transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, actor.sessionId);
    if (draft.requestId) {
      if (draft.version !== version) throw new AppError('submission_reused');
      return { reference: (draft.request as { reference: string }).reference };
    }
    // Another tab changed the answers after this page showed them.
    if (draft.version !== version) throw new AppError('conflict');
    const right = draft.right as Right;
    if (firstOpenStep(right, draft.answers)) throw new AppError('submission_incomplete');

    const identity = draft.answers.identity as Identity;
    // A withdrawal needs no name: the address stands for it.
    const person = { ...identity, name: identity.name || identity.email };
    const account = await accountOf(tx, person.email, locale);
    // The address was proved in this very browser: nothing more to confirm.
    const confirmedAt = actor.kind === 'requester' && actor.accountId === account.id ? at : null;

    const { timeZone, calendar } = charter();
    const clock = { receivedAt: at, timeZone, calendar, extendedByMonths: 0 };
    const deadline = deadlineOf({ ...clock, pauses: [] }, at);
    const file = async (part: { right: Right; details: Answers }) => {
      const id = randomUUID();
      const { who, client } = part.details;
      const filed = await tx.rightsRequest.create({
        data: {
          id,
          reference: newReference('DR'),
          right: part.right,
          locale,
          accountId: account.id,
          charterVersionId: await charterVersionId(tx),
          person: sealed.requestPerson.seal(id, person),
          details: sealed.requestDetails.seal(id, part.details),
          filedAs: (who?.filedAs ?? 'self') as FiledAs,
          forClient: client?.forClient === 'yes',
          purposes: purposesOf(part.details),
          submissionId: draftId,
          confirmedAt,
          ...clock,
          ...deadlineColumns(deadline),
        },
      });
      await indexPerson(tx, id, person);
      await linkRelated(tx, { id, right: part.right, accountId: account.id, receivedAt: at });
      await audit(tx, {
        at,
        actor,
        action: 'request.submitted',
        requestId: id,
        facts: { right: part.right, dueOn: deadline.dueOn, confirmed: confirmedAt !== null },
      });
      if (confirmedAt)
        await notifyDesk(tx, { template: 'staff-new-request', request: filed, at, head: desk });
      return filed;
    };
    // One submission, one receipt: what goes with the main request follows it.
    const [main, ...others] = requestsOf(right, draft.answers);
    if (!main) throw new AppError('submission_incomplete');
    const request = await file(main);
    for (const other of others) await file(other);
    const { id } = request;
    await tx.draft.update({ where: { id: draftId }, data: { requestId: id } });
    await enqueueMail(tx, {
      template: 'request-received',
      to: person.email,
      requestId: id,
      at,
      props: {
        ...head,
        reference: request.reference,
        right,
        receivedOn: deadline.receivedOn,
        dueOn: deadline.dueOn,
        steps: dueSteps(deadline.steps, locale),
        confirmed: confirmedAt !== null,
        url: confirmedAt
          ? `${env().APP_URL}${path(locale, '/follow')}`
          : await createLink(tx, {
              purpose: 'confirm_request',
              at,
              accountId: account.id,
              requestId: id,
              locale,
            }),
      },
    });
    return { reference: request.reference };
  });
}
