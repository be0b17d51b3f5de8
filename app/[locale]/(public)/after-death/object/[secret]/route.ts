// The link of the notice to a person who may be alive. The secret leaves the address at once; looking uses nothing up.
import { redirect } from 'next/navigation';
import { holdLink } from '@/lib/auth/portal';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';

interface Context {
  params: Promise<{ locale: string; secret: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, secret } = await params;
  if (/^[\w-]{20,128}$/.test(secret)) await holdLink(secret);
  redirect(path(isLocale(locale) ? locale : 'fr', '/after-death/object'));
}
