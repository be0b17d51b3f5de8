// One mail with its example data, as HTML or as text. In production it does not exist.
import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n';
import { previewMail } from '@/lib/mail/preview';

interface Context {
  params: Promise<{ locale: string; template: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, template } = await params;
  const mail =
    env().NODE_ENV === 'production' ? null : await previewMail(template, isLocale(locale) ? locale : 'fr');
  if (!mail) return new Response('Not found', { status: 404 });
  const asText = new URL(request.url).searchParams.get('as') === 'text';
  return new Response(asText ? `${mail.subject}\n\n${mail.text}` : mail.html, {
    headers: { 'content-type': `text/${asText ? 'plain' : 'html'}; charset=utf-8` },
  });
}
