// A paper that came in, scanned: it joins the case.
import { attachScan } from '@/lib/cases/attach-file';
import { AppError } from '@/lib/errors';
import { answerForm } from '../../../_upload';
import { atDesk } from '../../_at-desk';

export const POST = atDesk((request, actor, { reference, subject, page }) =>
  answerForm(request, {
    limited: 'upload',
    subject,
    where: 'scan',
    page,
    async take({ file }) {
      if (!file) throw new AppError('file_empty');
      await attachScan(actor, reference, file);
    },
    finish: async (_fields, locale) => `${page(locale)}?done=scanned#papers`,
  }),
);
