// Uses a mailed link: it proves the address, confirms the request it was made for, and opens the account.
import { consumeLink } from '@/lib/auth/links';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { confirmClaim } from '@/lib/directives/confirm-claim';
import { AppError } from '@/lib/errors';
import type { Actor } from '@/lib/rules/actor';
import { deskHead, notifyDesk } from './notify-desk';

/** What a link opened: an account, or a draft to go on with. */
export type UsedLink = OpenedAccount | { draftId: string };

interface OpenedAccount {
  accountId: string;
  /** The request that this link has confirmed, or that it leads to. */
  requestReference: string | null;
  /** Whether the link is fresh enough to open the account, or only confirms. */
  opensAccount: boolean;
  /** The page that it leads to, without the locale, when that is not the requests. */
  leadsTo?: string;
}

/** Throws `link_invalid` when it was used already, has expired or never was. */
export async function useLink(actor: Actor, secret: string): Promise<UsedLink> {
  const at = now();
  const desk = await deskHead();
  return transaction(async (tx) => {
    const link = await consumeLink(tx, secret, at, [
      'sign_in',
      'confirm_request',
      'begin_directive',
      'confirm_claim',
      'resume_draft',
    ]);
    const { accountId, requestId, draftId, opensAccount } = link;
    // It proves no address and opens no account: only what was written.
    if (link.purpose === 'resume_draft' && draftId) return { draftId };
    if (!accountId) throw new AppError('link_invalid');
    await tx.account.updateMany({ where: { id: accountId, confirmedAt: null }, data: { confirmedAt: at } });
    if (!requestId) {
      await audit(tx, { at, actor, action: 'account.entered', facts: { accountId } });
      const entered = { accountId, requestReference: null, opensAccount };
      if (link.purpose === 'begin_directive') return { ...entered, leadsTo: '/directives' };
      if (!link.claimId) return entered;
      const { reference } = await confirmClaim(tx, link.claimId, { actor, at, head: desk });
      return { ...entered, leadsTo: `/after-death/claims/${reference}` };
    }
    const request = await tx.rightsRequest.findUniqueOrThrow({ where: { id: requestId } });
    const { submissionId } = request;
    // What was sent in one go is confirmed in one go.
    const together = submissionId ? { submissionId } : { id: requestId };
    const waiting = await tx.rightsRequest.findMany({ where: { ...together, accountId, confirmedAt: null } });
    for (const filed of waiting) {
      const where = { id: filed.id, confirmedAt: null };
      const { count } = await tx.rightsRequest.updateMany({ where, data: { confirmedAt: at } });
      if (count === 0) continue;
      await audit(tx, { at, actor, action: 'request.confirmed', requestId: filed.id });
      await notifyDesk(tx, { template: 'staff-new-request', request: filed, at, head: desk });
    }
    return { accountId, requestReference: request.reference, opensAccount };
  });
}
