// The answer's form when 'attach' is pressed: what was typed is saved, then the file is stored as it flows in.
import { attachFile } from '@/lib/cases/attach-file';
import { saveAnswer } from '@/lib/cases/save-answer';
import { AppError } from '@/lib/errors';
import type { Upload } from '@/lib/files/multipart';
import type { StaffMember } from '@/lib/rules/actor';
import { answerUpload } from '@/lib/schemas/desk';
import { answerForm } from '../../../_upload';
import { atDesk } from '../../_at-desk';

export const POST = atDesk((request, actor, { reference, subject, page }) =>
  answerForm(request, {
    limited: 'upload',
    subject,
    where: 'attach to answer',
    page,
    take: (upload) => attach(actor, reference, upload),
    finish: async (_fields, locale) => `${page(locale)}?done=attached#answer`,
  }),
);

async function attach(actor: StaffMember, reference: string, { fields, file }: Upload): Promise<void> {
  const typed = answerUpload.safeParse(fields);
  if (!typed.success) throw new AppError('invalid_characters');
  const { version, ...written } = typed.data;
  await saveAnswer(actor, { reference, version }, written);
  if (!file) throw new AppError('file_empty');
  await attachFile(actor, { reference, version: version + 1 }, file);
}
