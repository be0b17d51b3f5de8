// Files a request: the draft becomes a case. Idempotent: the draft is the key, so that a double click, or fifty at
// once, file one request.
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { accountOf } from '@/lib/directives/account-of';
import { AppError } from '@/lib/errors';
import type { Requester, Visitor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';
import type { Identity } from '@/lib/schemas/identity';
import { firstOpenStep, purposesOfFiles, requestsOf } from '@/lib/schemas/wizards';
import { handOverFiles } from './draft-files';
import { lockDraft } from './drafts';
import { discardAll } from './erase-files';
import { fileRequests } from './file-requests';
import { letterhead } from './letterhead';
import { deskHead } from './notify-desk';

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
  const heads = { head: await letterhead(locale), desk: await deskHead() };
  const { reference, unused } = await transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, actor.sessionId);
    if (draft.requestId) {
      if (draft.version !== version) throw new AppError('submission_reused');
      return { reference: (draft.request as { reference: string }).reference, unused: [] };
    }
    // Another tab changed the answers after this page showed them.
    if (draft.version !== version) throw new AppError('conflict');
    const right = draft.right as Right;
    if (firstOpenStep(right, draft.answers)) throw new AppError('submission_incomplete');

    const identity = draft.answers.identity as Identity;
    // A withdrawal needs no name: the address stands for it.
    const person = { ...identity, name: identity.name || identity.email };
    const accountId = await accountOf(tx, person.email, locale);
    const parts = requestsOf(right, draft.answers);
    const filed = { actor, at, locale, accountId, person, submissionId: draftId, parts };
    const { id, reference } = await fileRequests(tx, filed, heads);
    await tx.draft.update({ where: { id: draftId }, data: { requestId: id, typed: null } });
    const purposes = purposesOfFiles(right, draft.answers);
    return { reference, unused: await handOverFiles(tx, draftId, { requestId: id, purposes }) };
  });
  await discardAll(unused);
  return { reference };
}
