// A browser of the public pages becomes an Actor: a visitor with drafts, or a requester whose address is proved.
import { headers } from 'next/headers';
import { cache } from 'react';
import { now } from '@/lib/clock';
import { hashSecret, newSecret } from '@/lib/crypto/secrets';
import { db, transaction } from '@/lib/db/client';
import type { Requester, Visitor } from '@/lib/rules/actor';
import { deviceOf } from '@/lib/rules/device';
import { DRAFT_DAYS, PORTAL_HOURS, PORTAL_MOST_HOURS } from '@/lib/rules/periods';
import { dropPortalCookie, readPortalCookie, writePortalCookie } from './cookie';

const HOUR = 3_600_000;
/** A visitor's session lasts as long as its drafts; a proved address is asked for again after half a day. */
const VISITOR_HOURS = DRAFT_DAYS * 24;

const hoursFrom = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR);

const live = (token: string, at: Date) => ({
  tokenHash: hashSecret(token),
  revokedAt: null,
  expiresAt: { gt: at },
});

/** Whose live session this token opens. `at` is the present instant. */
export async function actorOfToken(token: string, at: Date): Promise<Visitor | Requester> {
  const session = await db().portalSession.findFirst({ where: live(token, at) });
  if (!session) return { kind: 'visitor', sessionId: null };
  return session.accountId
    ? { kind: 'requester', accountId: session.accountId, sessionId: session.id }
    : { kind: 'visitor', sessionId: session.id };
}

/** Who is looking at a public page. One look-up a request, however many components ask. */
export const portalActor = cache(async (): Promise<Visitor | Requester> => {
  const { session: token } = await readPortalCookie();
  return token ? actorOfToken(token, now()) : { kind: 'visitor', sessionId: null };
});

/** The id of this browser's session, begun now if it has none. */
export async function ensurePortalSession(): Promise<string> {
  const actor = await portalActor();
  if (actor.sessionId) return actor.sessionId;
  const token = newSecret();
  const expiresAt = hoursFrom(now(), VISITOR_HOURS);
  const session = await db().portalSession.create({ data: { tokenHash: hashSecret(token), expiresAt } });
  await writePortalCookie({ session: token, link: null }, expiresAt);
  return session.id;
}

/** A link proved the address: a new session takes over the drafts of the old one, whose token dies. */
export async function enterAccount(accountId: string): Promise<void> {
  const at = now();
  const { session: oldToken } = await readPortalCookie();
  const token = newSecret();
  const expiresAt = hoursFrom(at, PORTAL_HOURS);
  const device = deviceOf((await headers()).get('user-agent'));
  await transaction(async (tx) => {
    const session = await tx.portalSession.create({
      data: { tokenHash: hashSecret(token), accountId, device, createdAt: at, expiresAt },
    });
    if (!oldToken) return;
    const old = await tx.portalSession.findFirst({ where: live(oldToken, at) });
    // Someone else's account may have been open in this browser: its drafts stay with it.
    if (!old || (old.accountId && old.accountId !== accountId)) return;
    await tx.draft.updateMany({ where: { sessionId: old.id }, data: { sessionId: session.id } });
    await tx.filingDraft.updateMany({ where: { sessionId: old.id }, data: { sessionId: session.id } });
    await tx.portalSession.update({ where: { id: old.id }, data: { revokedAt: at } });
  });
  await writePortalCookie({ session: token, link: null }, expiresAt);
}

interface SessionEnd {
  /** When this session ends as things are, and when it ends in any case. */
  expiresAt: Date;
  endsAt: Date;
}

/** Of whoever has proved an address; null for a visitor, who has nothing that ends before its drafts do. */
export async function portalSessionEnd(): Promise<SessionEnd | null> {
  const actor = await portalActor();
  if (actor.kind !== 'requester') return null;
  const { createdAt, expiresAt } = await db().portalSession.findUniqueOrThrow({
    where: { id: actor.sessionId },
  });
  return { expiresAt, endsAt: hoursFrom(createdAt, PORTAL_MOST_HOURS) };
}

/** Puts the end of this session off; null when it is over, or cannot be put off any more. */
export async function stayInside(): Promise<SessionEnd | null> {
  const actor = await portalActor();
  const end = await portalSessionEnd();
  if (actor.kind !== 'requester' || !end) return null;
  const wanted = hoursFrom(now(), PORTAL_HOURS);
  const expiresAt = wanted < end.endsAt ? wanted : end.endsAt;
  await db().portalSession.update({ where: { id: actor.sessionId }, data: { expiresAt } });
  const { session, link } = await readPortalCookie();
  await writePortalCookie({ session, link }, expiresAt);
  return { ...end, expiresAt };
}

/** Keeps a mailed link's secret in the cookie, so that it leaves the address bar at once. */
export async function holdLink(secret: string): Promise<void> {
  const { session } = await readPortalCookie();
  await writePortalCookie({ session, link: secret }, hoursFrom(now(), session ? VISITOR_HOURS : 1));
}

export async function heldLink(): Promise<string | null> {
  return (await readPortalCookie()).link;
}

/** The link has been used: the session stays. */
export async function releaseLink(): Promise<void> {
  const { session } = await readPortalCookie();
  if (session) await writePortalCookie({ session, link: null }, hoursFrom(now(), VISITOR_HOURS));
  else await dropPortalCookie();
}

/** This browser forgets its session; ending it is the caller's. */
export const forgetSession = dropPortalCookie;

export async function leave(): Promise<void> {
  const { session: token } = await readPortalCookie();
  if (token) {
    await db().portalSession.updateMany({
      where: { tokenHash: hashSecret(token) },
      data: { revokedAt: now() },
    });
  }
  await dropPortalCookie();
}
