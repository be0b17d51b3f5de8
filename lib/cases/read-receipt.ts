// The receipt of a request, for the browser that filed it and for its account.
import { db } from '@/lib/db/client';
import { receiptReadable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { notFound } from '@/lib/errors';
import type { Actor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import type { Right } from '@/lib/rules/rights';
import { contentOf } from './charter-versions';
import { deadlineOf } from './clock';

/** Throws `not_found` for anyone else: the reference alone opens nothing. */
export async function readReceipt(actor: Actor, reference: string) {
  const request = await db().rightsRequest.findFirst({
    where: { AND: [receiptReadable(actor), { reference }] },
    include: { pauses: true },
  });
  if (!request) throw notFound();
  const { id, submissionId } = request;
  // What was sent in one go is confirmed in one go, and has one receipt.
  const together = submissionId
    ? await db().rightsRequest.findMany({
        where: { submissionId, id: { not: id } },
        orderBy: { id: 'asc' },
        select: { reference: true, right: true },
      })
    : [];
  return {
    id: request.id,
    reference: request.reference,
    right: request.right as Right,
    locale: request.locale as Locale,
    receivedAt: request.receivedAt,
    timeZone: request.timeZone,
    confirmed: request.confirmedAt !== null,
    // Article 7(3): from the moment at which we know who withdraws it.
    withdrawnOn:
      request.right === 'consent_withdrawal' && request.confirmedAt
        ? localDateOf(request.confirmedAt, request.timeZone)
        : null,
    forClient: request.forClient,
    together: together.map((other) => ({ ...other, right: other.right as Right })),
    person: sealed.requestPerson.open(request.id, request.person),
    details: sealed.requestDetails.open(request.id, request.details),
    // As it was on the day of receipt: a receipt does not change.
    charter: await contentOf(db(), request.charterVersionId),
    deadline: deadlineOf({ ...request, extendedByMonths: 0, pauses: [] }, request.receivedAt),
  };
}
