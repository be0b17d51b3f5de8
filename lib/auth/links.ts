// Links sent by mail: a secret of 256 bits, kept as a hash, used once, consumed by a POST only.
import { hashSecret, newSecret } from '@/lib/crypto/secrets';
import { db, type Tx } from '@/lib/db/client';
import type { LinkPurpose } from '@/lib/db/generated/enums';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { OBJECTION_DAYS } from '@/lib/rules/directives/periods';
import { CONFIRM_DAYS, DRAFT_DAYS, INVITATION_DAYS, SIGN_IN_MINUTES } from '@/lib/rules/periods';

const MINUTE = 60_000;
const LIFETIME_MINUTES: Readonly<Record<LinkPurpose, number>> = {
  sign_in: SIGN_IN_MINUTES,
  confirm_request: CONFIRM_DAYS * 24 * 60,
  setup: 24 * 60,
  invitation: INVITATION_DAYS * 24 * 60,
  resume_draft: DRAFT_DAYS * 24 * 60,
  begin_directive: SIGN_IN_MINUTES,
  confirm_claim: CONFIRM_DAYS * 24 * 60,
  object_claim: OBJECTION_DAYS.max * 24 * 60,
};
const PAGE: Readonly<Record<LinkPurpose, string>> = {
  sign_in: '/link',
  confirm_request: '/link',
  setup: '/dpo/setup',
  invitation: '/dpo/invitation',
  resume_draft: '/link',
  begin_directive: '/link',
  confirm_claim: '/link',
  object_claim: '/after-death/object',
};

/** Makes a link and returns its address. Built from the configured origin, never from a request's headers. */
export async function createLink(
  tx: Tx,
  link: {
    purpose: LinkPurpose;
    at: Date;
    accountId?: string;
    requestId?: string;
    staffId?: string;
    claimId?: string;
    draftId?: string;
    locale: Locale;
  },
): Promise<string> {
  const { purpose, at, locale, ...of } = link;
  const secret = newSecret();
  const expiresAt = new Date(at.getTime() + LIFETIME_MINUTES[purpose] * MINUTE);
  await tx.link.create({
    data: { secretHash: hashSecret(secret), purpose, ...of, createdAt: at, expiresAt },
  });
  return `${env().APP_URL}${path(locale, PAGE[purpose])}/${secret}`;
}

/** Whether a link could still be used; looking at it consumes nothing. */
export async function linkIsLive(secret: string, at: Date): Promise<boolean> {
  const where = { secretHash: hashSecret(secret), usedAt: null, expiresAt: { gt: at } };
  return (await db().link.count({ where })) === 1;
}

/** Uses a link, once: of twenty who try at the same moment one succeeds. Throws `link_invalid`. */
export async function consumeLink(tx: Tx, secret: string, at: Date, purposes: LinkPurpose[]) {
  const secretHash = hashSecret(secret);
  const { count } = await tx.link.updateMany({
    where: { secretHash, purpose: { in: purposes }, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (count !== 1) throw new AppError('link_invalid');
  const link = await tx.link.findUniqueOrThrow({ where: { secretHash } });
  // Proving the address opens the account only while the mail is fresh; confirming it stays possible for longer.
  const opensAccount = at.getTime() - link.createdAt.getTime() < SIGN_IN_MINUTES * MINUTE;
  return { ...link, opensAccount };
}
