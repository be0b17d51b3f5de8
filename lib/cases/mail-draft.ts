// A way back to a request that is being written: a link by mail, and the draft that follows whoever opens it.
import { createLink } from '@/lib/auth/links';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Requester, Visitor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import type { Right } from '@/lib/rules/rights';
import { charter } from './charter-in-force';
import { readDraft } from './drafts';
import { letterhead } from './letterhead';

/** Sends the link to an address that the person chooses. Throws `not_found` when nothing was begun. */
export async function mailDraft(
  actor: Visitor | Requester,
  right: Right,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const at = now();
  const begun = await readDraft(actor, right);
  if (!begun) throw notFound();
  const head = await letterhead(locale);
  await transaction(async (tx) => {
    const { expiresAt } = await tx.draft.findUniqueOrThrow({ where: { id: begun.id } });
    const url = await createLink(tx, { purpose: 'resume_draft', at, draftId: begun.id, locale });
    const keptUntil = localDateOf(expiresAt, charter().timeZone);
    await enqueueMail(tx, {
      template: 'draft-resume',
      to: email,
      at,
      props: { ...head, right, keptUntil, url },
    });
  });
}

/** The draft goes on in this browser. Throws `not_found` once it was sent or has expired. */
export async function adoptDraft(sessionId: string, draftId: string): Promise<Right> {
  const open = { id: draftId, requestId: null, expiresAt: { gt: now() } };
  const { count } = await db().draft.updateMany({ where: open, data: { sessionId } });
  if (count === 0) throw notFound();
  return (await db().draft.findUniqueOrThrow({ where: { id: draftId } })).right;
}
