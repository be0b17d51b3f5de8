// The closing report of a claim, or its refusal, as it was sent.
import { charter } from '@/lib/cases/charter-in-force';
import { houseDocument } from '@/lib/cases/house-document';
import { notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import type { Requester, Visitor } from '@/lib/rules/actor';
import { followClaim } from './follow-claim';

/** Throws `not_found` for anyone but the claimant, and before there is an answer. */
export async function claimReport(actor: Visitor | Requester, reference: string): Promise<Buffer> {
  const { report, locale } = await followClaim(actor, reference);
  if (!report) throw notFound();
  const { controller } = charter();
  const title = `${translator(locale, 'directives')('follow.report')} – ${reference}`;
  return houseDocument({
    title,
    locale,
    letterhead: [controller.name, ...controller.address],
    blocks: report,
  });
}
