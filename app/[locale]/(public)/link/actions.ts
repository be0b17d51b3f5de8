'use server';
// The one click that uses a mailed link.
import { redirect } from 'next/navigation';
import { boundLocale, failure } from '@/lib/action';
import { ensurePortalSession, enterAccount, heldLink, portalActor, releaseLink } from '@/lib/auth/portal';
import { adoptDraft } from '@/lib/cases/mail-draft';
import { useLink as consume } from '@/lib/cases/use-link';
import { AppError } from '@/lib/errors';
import { path, rightSlug } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import type { FormState } from '@/lib/schemas/form-state';

export async function useLinkAction(asked: string): Promise<FormState> {
  const locale = boundLocale(asked);
  try {
    await limit('link_use');
    const secret = await heldLink();
    if (!secret) throw new AppError('link_invalid');
    const used = await consume(await portalActor(), secret);
    if ('draftId' in used) {
      const right = await adoptDraft(await ensurePortalSession(), used.draftId);
      await releaseLink();
      redirect(path(locale, `/request/${rightSlug(right)}`));
    }
    const { accountId, requestReference, opensAccount, leadsTo } = used;
    if (!opensAccount) {
      await releaseLink();
      redirect(path(locale, '/link/confirmed'));
    }
    await enterAccount(accountId);
    redirect(path(locale, leadsTo ?? (requestReference ? `/follow/${requestReference}` : '/account')));
  } catch (error) {
    return failure(locale, error, 'use link');
  }
}
