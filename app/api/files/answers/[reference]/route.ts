// The answer's form when 'attach' is pressed: what was typed is saved, then the file is stored as it flows in.
import { staffActor } from '@/lib/auth/staff';
import { attachFile } from '@/lib/cases/attach-file';
import { saveAnswer } from '@/lib/cases/save-answer';
import { AppError } from '@/lib/errors';
import type { Upload } from '@/lib/files/multipart';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { answerUpload } from '@/lib/schemas/desk';
import { answerForm } from '../../../_upload';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const { reference } = await params;
  const page = (locale: Locale) => path(locale, `/dpo/cases/${encodeURIComponent(reference)}`);
  return answerForm(request, {
    limited: 'upload',
    subject: actor.staffId,
    where: 'attach to answer',
    page,
    take: (upload) => attach(actor, reference, upload),
    finish: async (_fields, locale) => `${page(locale)}?done=attached#answer`,
  });
}

async function attach(actor: StaffMember, reference: string, { fields, file }: Upload): Promise<void> {
  const typed = answerUpload.safeParse(fields);
  if (!typed.success) throw new AppError('invalid_characters');
  const { version, ...written } = typed.data;
  await saveAnswer(actor, { reference, version }, written);
  if (!file) throw new AppError('file_empty');
  await attachFile(actor, { reference, version: version + 1 }, file);
}
