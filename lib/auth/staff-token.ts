// The desk's cookie: next-auth's encrypted token, which holds nothing but the name of a StaffSession row.

import { cookies } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/env';
import { STAFF_HOURS } from '@/lib/rules/periods';
import { understood } from '@/lib/tell-server';

/** The row says when a session ends, however often the token is renewed. */
const MAX_AGE = STAFF_HOURS * 3600;

const secure = () => env().APP_URL.startsWith('https:');

function cookie() {
  const name = secure() ? '__Host-guichet-desk' : 'guichet-desk';
  return { name, options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: secure() } };
}

/** next-auth's options, but for the provider (app/api/auth). Its pages are ours. */
export const staffAuthOptions = (): Omit<AuthOptions, 'providers'> => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: MAX_AGE },
  useSecureCookies: secure(),
  cookies: { sessionToken: cookie() },
  pages: { signIn: '/dpo/sign-in', signOut: '/dpo', error: '/dpo/sign-in' },
  callbacks: {
    // `user` is there at sign-in only, and its id is that of the session row.
    jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
});

export async function writeStaffCookie(sessionId: string): Promise<void> {
  const { name, options } = cookie();
  const token = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: MAX_AGE });
  (await cookies()).set(name, token, { ...options, maxAge: MAX_AGE });
}

export async function dropStaffCookie(): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

/** The session that this browser names; null for none, an expired one and a forged one. */
export async function readStaffCookie(): Promise<string | null> {
  understood();
  const token = (await cookies()).get(cookie().name)?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return typeof claims?.sid === 'string' ? claims.sid : null;
  } catch {
    return null;
  }
}
