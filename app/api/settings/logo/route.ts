// The form of the logo: the picture flows in, is drawn anew and kept. Needs no JavaScript.
import { staffActor } from '@/lib/auth/staff';
import { saveLogo } from '@/lib/cases/settings';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { answerForm } from '../../_upload';

export async function POST(request: Request): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const page = (locale: Locale) => path(locale, '/dpo/settings');
  return answerForm(request, {
    limited: 'upload',
    subject: actor.staffId,
    where: 'logo',
    page,
    async take({ file }) {
      if (!file) throw new AppError('file_empty');
      await saveLogo(actor, file.content);
    },
    finish: async (_fields, locale) => `${page(locale)}?done=logo#logo`,
  });
}
