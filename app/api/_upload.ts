// How a form that may hold a file is answered: read as it flows in, then back to a page, with a code where something
// was refused. Needs no JavaScript; the proxy has refused foreign origins already.
import { AppError } from '@/lib/errors';
import { receiveUpload, type Upload } from '@/lib/files/multipart';
import { isLocale, translator } from '@/lib/i18n';
import { type Limit, limit } from '@/lib/limits';
import { logUnexpected } from '@/lib/log';
import { noteRefusal } from '@/lib/refusals';
import type { Locale } from '@/lib/rules/bilingual';
import { listOf } from '@/lib/schemas/queue';

export type Fields = Upload['fields'];

interface Form {
  limited: Limit;
  /** Who is counted. */
  subject: string;
  /** For the log. */
  where: string;
  /** The page that the form is on; its own query may follow. */
  page: (locale: Locale) => string;
  /** What the page calls a refusal of this form, where it has several forms. */
  problem?: string;
  /** Called as soon as the file begins, with the fields before it, or at the end when there is none. */
  take: (upload: Upload) => Promise<void>;
  /** Called when all has been read, the pressed button included. Says where to go. */
  finish: (fields: Fields, locale: Locale) => Promise<string>;
}

export async function answerForm(request: Request, form: Form): Promise<Response> {
  const goTo = (location: string) => {
    const to = withList(location, listOf(request.headers.get('referer')));
    return new Response(null, { status: 303, headers: { location: to } });
  };
  let locale: Locale = 'fr';
  try {
    await limit(form.limited, form.subject);
    const fields = await receiveUpload(request, async (upload) => {
      if (isLocale(upload.fields.locale)) locale = upload.fields.locale;
      await form.take(upload);
      return upload.fields;
    });
    return goTo(await form.finish(fields, locale));
  } catch (error) {
    if (!(error instanceof AppError)) return unavailable(locale, error, form.where);
    const { code } = error;
    if (code === 'forbidden' || code === 'not_found') {
      await noteRefusal('authorisation_refused', `${form.where}: ${code}`);
      return new Response('Not found', { status: 404 });
    }
    const page = form.page(locale);
    const name = form.problem ?? 'problem';
    return goTo(`${page}${page.includes('?') ? '&' : '?'}${name}=${code}#${name}`);
  }
}

/** A case of the desk stays beside the list that it was beside. */
function withList(location: string, list: string): string {
  if (!list) return location;
  const [page = '', hash] = location.split('#');
  const beside = `${page}${page.includes('?') ? '&' : '?'}list=${encodeURIComponent(list)}`;
  return hash === undefined ? beside : `${beside}#${hash}`;
}

/** A full disk, a lost database: said honestly, with a reference for the log. People get a page (scripts/lib/answer.mjs). */
function unavailable(locale: Locale, error: unknown, where: string): Response {
  const reference = logUnexpected(error, where);
  return new Response(translator(locale, 'errors')('unexpected', { reference }), {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
