// The consents that the charter rests on, and which of them a person has withdrawn: one press, at once, nothing asked
// beyond the proved address. GDPR Art. 7(3): "It shall be as easy to withdraw as to give consent."
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import type { Requester } from '@/lib/rules/actor';
import type { Bilingual, Locale } from '@/lib/rules/bilingual';
import { localDateOf, type PlainDate } from '@/lib/rules/dates';
import { charter } from './charter-in-force';
import { fileRequests } from './file-requests';
import { knownPerson } from './known-person';
import { letterhead } from './letterhead';
import { deskHead } from './notify-desk';

export interface OwnConsent {
  id: string;
  name: Bilingual;
  inShort: Bilingual;
  /** The request that withdrew it, and since when; null while it was not withdrawn here. */
  withdrawn: { reference: string; on: PlainDate } | null;
}

const consentPurposes = () => charter().purposes.filter(({ basis }) => basis === 'consent');

/** The withdrawals of an account that count: confirmed, and not taken back. */
const withdrawals = ({ accountId }: Requester) => ({
  accountId,
  right: 'consent_withdrawal' as const,
  confirmedAt: { not: null },
  status: { not: 'withdrawn' as const },
});

/** Every consent of the charter, in its order. */
export async function ownConsents(actor: Requester): Promise<OwnConsent[]> {
  const found = await db().rightsRequest.findMany({
    where: withdrawals(actor),
    orderBy: { receivedAt: 'asc' },
    select: { reference: true, purposes: true, confirmedAt: true, timeZone: true },
  });
  return consentPurposes().map(({ id, name, inShort }) => {
    const request = found.find(({ purposes }) => purposes.includes(id));
    const withdrawn = request?.confirmedAt && {
      reference: request.reference,
      on: localDateOf(request.confirmedAt, request.timeZone),
    };
    return { id, name, inShort, withdrawn: withdrawn ?? null };
  });
}

/** Withdraws one consent now; pressed twice, it is withdrawn once. Throws `not_found` for anything but a consent. */
export async function withdrawConsent(
  actor: Requester,
  purposeId: string,
  locale: Locale,
): Promise<{ reference: string }> {
  if (!consentPurposes().some(({ id }) => id === purposeId)) throw notFound();
  const at = now();
  const heads = { head: await letterhead(locale), desk: await deskHead() };
  const known = await knownPerson(actor);
  const person = { ...known, name: known.name || known.email };
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${actor.accountId}::uuid FOR UPDATE`;
    const before = await tx.rightsRequest.findFirst({
      where: { ...withdrawals(actor), purposes: { has: purposeId } },
      select: { reference: true },
    });
    if (before) return before;
    const details = {
      consents: { consents: [purposeId], other: '' },
      'also-erase': { alsoErase: 'no' },
    };
    const parts = [{ right: 'consent_withdrawal' as const, details }];
    const { accountId } = actor;
    const submission = { actor, at, locale, accountId, person, submissionId: randomUUID(), parts };
    return fileRequests(tx, submission, heads);
  });
}
