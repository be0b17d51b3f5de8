// Where signing out leads: the browser empties what it keeps of this site, then shows the door, or the beginning. Not its
// cookies: ours is gone already, and a browser that is a requester's as well as the desk's keeps the other one. What it
// knows of HTTPS (HSTS) is none of these.
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';

interface Context {
  params: Promise<{ locale: string }>;
}

const EMPTIED = { 'clear-site-data': '"cache", "storage"' };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  // Next.js fetches by itself what an action leads to, to show it without a navigation: nothing is there for it, so that
  // the browser comes here.
  const mode = request.headers.get('sec-fetch-mode');
  if (mode && mode !== 'navigate') return new Response(null, { status: 204, headers: EMPTIED });
  const { locale } = await params;
  const desk = new URL(request.url).searchParams.has('desk');
  const spoken = isLocale(locale) ? locale : 'fr';
  const location = desk ? path(spoken, '/dpo/sign-in') : `${path(spoken, '')}?left`;
  return new Response(null, { status: 303, headers: { ...EMPTIED, location } });
}
