// The controller's colour as a style sheet, by its own address: a browser may keep it, since another colour is another
// address. Anyone may ask for any colour.
import { isAccent, themeCss } from '@/lib/theme';

interface Context {
  params: Promise<{ accent: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const accent = `#${(await params).accent}`;
  if (!isAccent(accent)) return new Response('Not found', { status: 404 });
  return new Response(themeCss(accent), { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
