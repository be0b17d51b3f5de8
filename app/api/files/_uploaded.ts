// What an upload of the desk answers: back to its page, with what went wrong if something did.
import { AppError } from '@/lib/errors';
import { receiveUpload, type Upload } from '@/lib/files/multipart';
import { isLocale, translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { logUnexpected } from '@/lib/log';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';

/** `to.path` is an internal path; the form says in which language it was in a field named `locale`. */
export async function uploadedTo(
  request: Request,
  actor: StaffMember,
  to: { path: string; done: string },
  work: (upload: Upload) => Promise<void>,
): Promise<Response> {
  let locale: Locale = 'fr';
  const back = (rest: string) =>
    new Response(null, { status: 303, headers: { location: `${path(locale, to.path)}${rest}` } });
  try {
    await limit('upload', actor.staffId);
    await receiveUpload(request, (upload) => {
      if (isLocale(upload.fields.locale)) locale = upload.fields.locale;
      return work(upload);
    });
    return back(to.done);
  } catch (error) {
    if (!(error instanceof AppError)) return unavailable(locale, error);
    const { code } = error;
    if (code === 'forbidden' || code === 'not_found') return new Response('Not found', { status: 404 });
    return back(`?problem=${code}#problem`);
  }
}

/** A full disk, a lost database: said honestly, with a reference for the log. */
function unavailable(locale: Locale, error: unknown): Response {
  const reference = logUnexpected(error, 'upload');
  return new Response(translator(locale, 'errors')('unexpected', { reference }), {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
