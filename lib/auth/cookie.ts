// The one cookie of the public pages: the browser's session, and while a mailed link waits for its click, the link.
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { understood } from '@/lib/tell-server';

const SEPARATOR = '~';

const secure = () => env().APP_URL.startsWith('https:');
const name = () => (secure() ? '__Host-guichet' : 'guichet');

export interface PortalCookie {
  session: string | null;
  link: string | null;
}

export async function readPortalCookie(): Promise<PortalCookie> {
  understood();
  const value = (await cookies()).get(name())?.value ?? '';
  const [session, link] = value.split(SEPARATOR, 2);
  return { session: session || null, link: link || null };
}

/** Only where a response is being made: server actions and route handlers. `expires` is an instant. */
export async function writePortalCookie(cookie: PortalCookie, expires: Date): Promise<void> {
  const value = cookie.link ? `${cookie.session ?? ''}${SEPARATOR}${cookie.link}` : (cookie.session ?? '');
  (await cookies()).set(name(), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(),
    path: '/',
    expires,
  });
}

export async function dropPortalCookie(): Promise<void> {
  (await cookies()).set(name(), '', {
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(),
    path: '/',
    maxAge: 0,
  });
}
