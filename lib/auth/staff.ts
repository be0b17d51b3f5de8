// A browser of the desk becomes a member of staff. The session row and the staff row are read again at each request:
// who is revoked, expired or disabled is out at the next one.
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import { may, type Permission } from '@/lib/rules/permissions';
import { readStaffCookie } from './staff-token';

export interface SignedIn {
  actor: StaffMember;
  name: string;
}

/** The member of staff whose live session this is. `at` is the present instant. */
export async function staffOfSession(sessionId: string, at: Date): Promise<SignedIn | null> {
  const session = await db().staffSession.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: at }, staff: { disabledAt: null } },
    select: { id: true, staff: { select: { id: true, role: true, name: true } } },
  });
  if (!session) return null;
  const { staff } = session;
  return {
    actor: { kind: 'staff', staffId: staff.id, role: staff.role, sessionId: session.id },
    name: staff.name,
  };
}

/** Who is at the desk. One look-up a request, however many components ask. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readStaffCookie();
  return sessionId ? staffOfSession(sessionId, now()) : null;
});

export const staffActor = async (): Promise<StaffMember | null> => (await signedIn())?.actor ?? null;

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
  if (permission && !may(actor, permission)) notFound();
  return actor;
}

/** Where to go after signing in: a page of the desk, whatever was asked for. Takes and gives an internal path. */
export const deskPath = (asked: unknown): string =>
  typeof asked === 'string' && /^\/dpo(\/[\w-]+)*$/.test(asked) && asked !== '/dpo/sign-in' ? asked : '/dpo';
