// What the desk writes to the person, with files.
import { staffActor } from '@/lib/auth/staff';
import { fillReply } from '@/lib/cases/canned-replies';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { insertion } from '@/lib/schemas/templates';
import { answerMessageForm } from '../../_message-form';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const { reference } = await params;
  return answerMessageForm(request, actor, {
    reference,
    subject: actor.staffId,
    page: (locale) => path(locale, `/dpo/cases/${encodeURIComponent(reference)}`),
    async insert(fields) {
      const chosen = insertion.safeParse(fields);
      if (!chosen.success) throw new AppError('reply_missing');
      return fillReply(actor, reference, chosen.data.reply);
    },
  });
}
