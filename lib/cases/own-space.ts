// What a person sees and changes of their own account: address, language, and the browsers that it is open in.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { Requester } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { OPEN_STATUSES } from '@/lib/rules/states';

const live = (accountId: string, at: Date) => ({ accountId, revokedAt: null, expiresAt: { gt: at } });

/** The sessions that open something now, this one first. */
export async function readOwnSpace(actor: Requester) {
  const { id, email, locale, sessions } = await db().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    include: {
      sessions: {
        where: live(actor.accountId, now()),
        orderBy: { createdAt: 'desc' },
        select: { id: true, device: true, createdAt: true },
      },
    },
  });
  const marked = sessions.map((session) => ({ ...session, here: session.id === actor.sessionId }));
  return {
    email: sealed.accountEmail.open(id, email),
    locale: locale as Locale,
    sessions: marked.sort((a, b) => Number(b.here) - Number(a.here)),
  };
}

/** The language in which we write: from now on, and about what is still open. */
export async function chooseLanguage(actor: Requester, locale: Locale): Promise<void> {
  const { accountId } = actor;
  await transaction(async (tx) => {
    await tx.account.update({ where: { id: accountId }, data: { locale } });
    const open = { accountId, status: { in: [...OPEN_STATUSES] } };
    await tx.rightsRequest.updateMany({ where: open, data: { locale } });
    await audit(tx, { at: now(), actor, action: 'account.language', facts: { locale } });
  });
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhere(actor: Requester): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const { count } = await tx.portalSession.updateMany({
      where: live(actor.accountId, at),
      data: { revokedAt: at },
    });
    await audit(tx, { at, actor, action: 'account.sessions_ended', facts: { count } });
  });
}
