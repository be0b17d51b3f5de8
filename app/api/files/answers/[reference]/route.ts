// The answer's form when 'attach' is pressed: what was typed is saved, the file is stored as it flows in, and the
// browser goes back to the case. Needs no JavaScript; the proxy has refused foreign origins already.
import { staffActor } from '@/lib/auth/staff';
import { attachFile } from '@/lib/cases/attach-file';
import { saveAnswer } from '@/lib/cases/save-answer';
import { AppError } from '@/lib/errors';
import type { Upload } from '@/lib/files/multipart';
import type { StaffMember } from '@/lib/rules/actor';
import { answerUpload } from '@/lib/schemas/desk';
import { uploadedTo } from '../../_uploaded';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const { reference } = await params;
  const to = { path: `/dpo/cases/${encodeURIComponent(reference)}`, done: '?done=attached#answer' };
  return uploadedTo(request, actor, to, (upload) => attach(actor, reference, upload));
}

async function attach(actor: StaffMember, reference: string, { fields, file }: Upload): Promise<void> {
  const typed = answerUpload.safeParse(fields);
  if (!typed.success) throw new AppError('invalid_characters');
  const { version, ...written } = typed.data;
  await saveAnswer(actor, { reference, version }, written);
  if (!file) throw new AppError('file_empty');
  await attachFile(actor, { reference, version: version + 1 }, file);
}
