// The due dates of the member of staff whose secret this is, for a calendar program. No cookie: the address is the key.
import { readFeed } from '@/lib/cases/calendar-feed';
import { AppError } from '@/lib/errors';
import { limit } from '@/lib/limits';

interface Context {
  params: Promise<{ secret: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { secret } = await params;
  try {
    const feed = await readFeed(secret.replace(/\.ics$/, ''));
    return new Response(feed, {
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache' },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Guesses alone are counted: programs come back as often as they like.
    const refused = await limit('link_use').then(
      () => 404,
      () => 429,
    );
    return new Response('Not found', { status: refused });
  }
}
