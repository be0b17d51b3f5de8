// The answer's form when 'attach' is pressed: what was typed is saved, the file is stored as it flows in, and the
// browser goes back to the case. Needs no JavaScript; the proxy has refused foreign origins already.
import { staffActor } from '@/lib/auth/staff';
import { attachFile } from '@/lib/cases/attach-file';
import { saveAnswer } from '@/lib/cases/save-answer';
import { AppError } from '@/lib/errors';
import { receiveUpload, type Upload } from '@/lib/files/multipart';
import { isLocale, translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { logUnexpected } from '@/lib/log';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { answerUpload } from '@/lib/schemas/desk';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const { reference } = await params;
  let locale: Locale = 'fr';
  const back = (query: string) => {
    const location = path(locale, `/dpo/cases/${encodeURIComponent(reference)}`);
    return new Response(null, { status: 303, headers: { location: `${location}${query}` } });
  };
  try {
    await limit('upload', actor.staffId);
    await receiveUpload(request, (upload) => {
      if (isLocale(upload.fields.locale)) locale = upload.fields.locale;
      return attach(actor, reference, upload);
    });
    return back('?done=attached#answer');
  } catch (error) {
    if (!(error instanceof AppError)) return unavailable(locale, error);
    const { code } = error;
    if (code === 'forbidden' || code === 'not_found') return new Response('Not found', { status: 404 });
    return back(`?problem=${code}#problem`);
  }
}

async function attach(actor: StaffMember, reference: string, { fields, file }: Upload): Promise<void> {
  const typed = answerUpload.safeParse(fields);
  if (!typed.success) throw new AppError('invalid_characters');
  const { version, ...written } = typed.data;
  await saveAnswer(actor, { reference, version }, written);
  if (!file) throw new AppError('file_empty');
  await attachFile(actor, { reference, version: version + 1 }, file);
}

/** A full disk, a lost database: said honestly, with a reference for the log. */
function unavailable(locale: Locale, error: unknown): Response {
  const reference = logUnexpected(error, 'upload');
  return new Response(translator(locale, 'errors')('unexpected', { reference }), {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
