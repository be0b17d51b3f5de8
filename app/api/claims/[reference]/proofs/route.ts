// A claimant's paper, stored as it flows in. Needs no JavaScript; the proxy has refused foreign origins already.
import { portalActor } from '@/lib/auth/portal';
import { addProof } from '@/lib/directives/follow-claim';
import { AppError } from '@/lib/errors';
import { receiveUpload } from '@/lib/files/multipart';
import { isLocale, translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { logUnexpected } from '@/lib/log';
import type { Locale } from '@/lib/rules/bilingual';
import { proofUpload } from '@/lib/schemas/directives';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const actor = await portalActor();
  if (!actor.sessionId) return new Response('Not found', { status: 404 });
  let locale: Locale = 'fr';
  const back = (query: string) => {
    const location = path(locale, `/after-death/claims/${encodeURIComponent(reference)}`);
    return new Response(null, { status: 303, headers: { location: `${location}${query}` } });
  };
  try {
    await limit('upload', actor.sessionId);
    await receiveUpload(request, async ({ fields, file }) => {
      if (isLocale(fields.locale)) locale = fields.locale;
      const typed = proofUpload.safeParse(fields);
      if (!typed.success || !file) throw new AppError('file_empty');
      await addProof(actor, reference, { kind: typed.data.kind, ...file });
    });
    return back('#proofs');
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found')
      return new Response('Not found', { status: 404 });
    if (error instanceof AppError) return back(`?problem=${error.code}#problem`);
    const logged = logUnexpected(error, 'proof');
    return new Response(translator(locale, 'errors')('unexpected', { reference: logged }), { status: 503 });
  }
}
