// A browser of the desk becomes a member of staff. The session row and the staff row are read again at each request:
// who is revoked, expired, idle or disabled is out at the next one.
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { noteRefusal } from '@/lib/refusals';
import type { Role, StaffMember } from '@/lib/rules/actor';
import { STAFF_IDLE_MINUTES } from '@/lib/rules/periods';
import { may, type Permission } from '@/lib/rules/permissions';
import { readStaffCookie } from './staff-token';

const MINUTE = 60_000;
const IDLE = STAFF_IDLE_MINUTES * MINUTE;

export interface SignedIn {
  actor: StaffMember;
  name: string;
  /** When the session ends whatever happens, and when it ends unless the person gives another sign. */
  expiresAt: Date;
  idleAt: Date;
}

/** Someone who gave the password, and owes the second factor. */
export interface HalfWay {
  staffId: string;
  role: Role;
  sessionId: string;
  device: string | null;
  /** Has a code of theirs been seen before? Otherwise they enrol. */
  enrolled: boolean;
}

/** The sessions that open something at an instant. */
export const liveSession = (at: Date) =>
  ({
    revokedAt: null,
    expiresAt: { gt: at },
    seenAt: { gt: new Date(at.getTime() - IDLE) },
    staff: { disabledAt: null },
  }) satisfies Prisma.StaffSessionWhereInput;

const readSession = (id: string, at: Date) =>
  db().staffSession.findFirst({
    where: { id, ...liveSession(at) },
    include: { staff: { select: { role: true, name: true, totpStep: true } } },
  });

/** The member of staff whose live session this is. `at` is the present instant. */
export async function staffOfSession(sessionId: string, at: Date): Promise<SignedIn | null> {
  const session = await readSession(sessionId, at);
  if (!session?.provenAt) return null;
  // To the minute: not every page view needs a write.
  const stale = new Date(at.getTime() - MINUTE);
  if (session.seenAt < stale) {
    await db().staffSession.updateMany({
      where: { id: sessionId, seenAt: { lt: stale } },
      data: { seenAt: at },
    });
  }
  return {
    actor: { kind: 'staff', staffId: session.staffId, role: session.staff.role, sessionId },
    name: session.staff.name,
    expiresAt: session.expiresAt,
    idleAt: new Date(at.getTime() + IDLE),
  };
}

/** Who is at the desk. One look-up a request, however many components ask. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readStaffCookie();
  return sessionId ? staffOfSession(sessionId, now()) : null;
});

export const staffActor = async (): Promise<StaffMember | null> => (await signedIn())?.actor ?? null;

/** Who stands between the password and the second factor. */
export async function halfWay(): Promise<HalfWay | null> {
  const sessionId = await readStaffCookie();
  const session = sessionId ? await readSession(sessionId, now()) : null;
  if (!session || session.provenAt) return null;
  const { staffId, staff, device } = session;
  return { staffId, role: staff.role, sessionId: session.id, device, enrolled: staff.totpStep !== null };
}

/** For pages and actions of the desk: leads to the sign-in page and back, or says that there is nothing here. */
export async function requireStaff(permission?: Permission): Promise<StaffMember> {
  const actor = await staffActor();
  if (!actor) {
    const seen = await headers();
    const locale = seen.get('x-locale') ?? 'fr';
    const next = deskPath(seen.get('x-path'));
    redirect(
      `${path(isLocale(locale) ? locale : 'fr', '/dpo/sign-in')}${next === '/dpo' ? '' : `?next=${next}`}`,
    );
  }
  if (permission && !may(actor, permission)) {
    await noteRefusal('authorisation_refused', permission);
    notFound();
  }
  return actor;
}

/** Where to go after signing in: a page of the desk, whatever was asked for. Takes and gives an internal path. */
export const deskPath = (asked: unknown): string =>
  typeof asked === 'string' && /^\/dpo(\/[\w-]+)*$/.test(asked) && !/^\/dpo\/sign-in(\/|$)/.test(asked)
    ? asked
    : '/dpo';
