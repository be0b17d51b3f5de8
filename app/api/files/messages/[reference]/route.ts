// What the person writes on the tracking page, with files.
import { portalActor } from '@/lib/auth/portal';
import { path } from '@/lib/i18n/routes';
import { answerMessageForm } from '../../_message-form';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await portalActor();
  if (actor.kind !== 'requester') return new Response('Not found', { status: 404 });
  const { reference } = await params;
  return answerMessageForm(request, actor, {
    reference,
    subject: actor.accountId,
    page: (locale) => path(locale, `/follow/${encodeURIComponent(reference)}`),
  });
}
