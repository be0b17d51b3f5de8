// One's own directive: read, changed, revoked, recalled or not. Nobody else's eyes.
import { charter } from '@/lib/cases/charter-in-force';
import { letterhead } from '@/lib/cases/letterhead';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { notFound } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Requester } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import { addressOf } from './account-of';
import { answersOf } from './deposit-directive';
import { readFiling, saveFiling } from './filing-drafts';

const inForce = ({ accountId }: Requester) => ({ accountId, revokedAt: null, executedAt: null });

/** The directive in force with all its versions, newest first; null when there is none. */
export async function readOwnDirective(actor: Requester) {
  const directive = await db().directive.findFirst({
    where: inForce(actor),
    include: { versions: { orderBy: { number: 'desc' } } },
  });
  if (!directive) return null;
  const { timeZone } = charter();
  const versions = directive.versions.map(({ id, content, number, hash, consentedAt, charterVersionId }) => ({
    number,
    charterVersionId,
    hash,
    signedOn: localDateOf(consentedAt, timeZone),
    content: sealed.directiveContent.open(id, content),
  }));
  const [current] = versions;
  if (!current) return null;
  return { reference: directive.reference, remind: directive.remind, versions, current };
}

/** Begins a change: the pages hold what the directive says now. A change begun before is gone on with. */
export async function beginChange(actor: Requester): Promise<void> {
  const owner = { accountId: actor.accountId };
  if (await readFiling('directive', owner)) return;
  const directive = await readOwnDirective(actor);
  if (directive) await saveFiling('directive', owner, answersOf(directive.current.content));
}

/** Throws `not_found` when none is in force. */
export async function revokeDirective(actor: Requester, locale: Locale): Promise<void> {
  const at = now();
  const head = await letterhead(locale);
  await transaction(async (tx) => {
    const directive = await tx.directive.findFirst({ where: inForce(actor) });
    const { count } = await tx.directive.updateMany({ where: inForce(actor), data: { revokedAt: at } });
    if (!directive || count === 0) throw notFound();
    await tx.filingDraft.deleteMany({ where: { accountId: actor.accountId, kind: 'directive' } });
    await audit(tx, { at, actor, action: 'directive.revoked', facts: { directiveId: directive.id } });
    await enqueueMail(tx, {
      template: 'directive-notice',
      to: await addressOf(tx, actor.accountId),
      at,
      props: {
        ...head,
        kind: 'revoked',
        reference: directive.reference,
        on: localDateOf(at, charter().timeZone),
        url: `${env().APP_URL}${path(locale, '/directives')}`,
      },
    });
  });
}

/** Switches the yearly reminder on or off. */
export async function setReminder(actor: Requester, remind: boolean): Promise<void> {
  await db().directive.updateMany({ where: inForce(actor), data: { remind } });
}
