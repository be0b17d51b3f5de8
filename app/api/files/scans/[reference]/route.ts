// A paper that came in, scanned: it joins the case.
import { staffActor } from '@/lib/auth/staff';
import { attachScan } from '@/lib/cases/attach-file';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
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
    where: 'scan',
    page,
    async take({ file }) {
      if (!file) throw new AppError('file_empty');
      await attachScan(actor, reference, file);
    },
    finish: async (_fields, locale) => `${page(locale)}?done=scanned#papers`,
  });
}
