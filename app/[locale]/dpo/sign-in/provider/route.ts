// Leads to the OpenID Connect provider. A link, since a form of ours may not lead elsewhere (form-action 'self').
// next-auth wants a form with its own token: we make both and hand them over.
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { NextRequest } from 'next/server';
import { staffAuth } from '@/app/api/auth/_handler';
import { deskPath } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';

interface Context {
  params: Promise<{ locale: string }>;
}

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { APP_URL, NEXTAUTH_SECRET, OIDC_ISSUER } = env();
  if (!OIDC_ISSUER) notFound();
  const { locale } = await params;
  const next = deskPath(request.nextUrl.searchParams.get('next'));
  const secure = APP_URL.startsWith('https:');
  const csrfToken = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${csrfToken}${NEXTAUTH_SECRET}`).digest('hex');
  const name = `${secure ? '__Host-' : ''}next-auth.csrf-token`;
  (await cookies()).set(name, `${csrfToken}|${hash}`, { httpOnly: true, sameSite: 'lax', path: '/', secure });
  const callbackUrl = `${APP_URL}${path(isLocale(locale) ? locale : 'fr', next)}`;
  const form = new NextRequest(`${APP_URL}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, callbackUrl }).toString(),
  });
  return staffAuth(form, ['signin', 'oidc']);
}
