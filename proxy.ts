// Runs before every page: language, localised addresses, security headers, and the refusal of foreign writes.
import { type NextRequest, NextResponse } from 'next/server';
import { isLocale, preferredLocale } from '@/lib/i18n';
import { internalPath, path } from '@/lib/i18n/routes';
import { API_POLICY, contentSecurityPolicy, KEPT_A_DAY, SECURITY_HEADERS } from '@/lib/security-headers';

export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg|robots.txt|\\.well-known).*)'],
};

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A write must come from a page of ours. Absent, null and foreign origins are the same: not ours. */
function isForeignWrite(request: NextRequest): boolean {
  if (!WRITES.has(request.method)) return false;
  // The public calculator's API reads no cookie and changes nothing.
  if (request.nextUrl.pathname.startsWith('/api/v1/')) return false;
  const site = request.headers.get('sec-fetch-site');
  const ours = new URL(process.env.APP_URL ?? request.nextUrl.origin).origin;
  return request.headers.get('origin') !== ours || (site !== null && site !== 'same-origin');
}

export function proxy(request: NextRequest): NextResponse {
  if (isForeignWrite(request))
    return new NextResponse('Forbidden', { status: 403, headers: SECURITY_HEADERS });

  const { pathname } = request.nextUrl;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);

  const finish = (response: NextResponse, contentPolicy = policy, more: Record<string, string> = {}) => {
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...more }))
      response.headers.set(name, value);
    response.headers.set('content-security-policy', contentPolicy);
    return response;
  };
  const redirect = (to: string) => {
    const url = request.nextUrl.clone();
    url.pathname = to;
    return finish(NextResponse.redirect(url, 307));
  };

  if (pathname.startsWith('/api/')) {
    const kept = pathname.startsWith('/api/theme/') ? KEPT_A_DAY : {};
    return finish(NextResponse.next({ request: { headers } }), API_POLICY, kept);
  }

  const [, first, ...rest] = pathname.split('/');
  if (!isLocale(first))
    return redirect(`/${preferredLocale(request.headers.get('accept-language'))}${pathname}`);

  const visible = rest.length > 0 ? `/${rest.join('/')}` : '';
  const internal = internalPath(first, visible);
  if (path(first, internal) !== pathname.replace(/\/$/, '')) return redirect(path(first, internal));

  headers.set('x-path', internal);
  headers.set('x-locale', first);
  const url = request.nextUrl.clone();
  url.pathname = `/${first}${internal}`;
  return finish(
    url.pathname === pathname
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(url, { request: { headers } }),
  );
}
