// The page of a case after something was done in it: beside the same list as before.
import { headers } from 'next/headers';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { listOf } from '@/lib/schemas/queue';

interface Where {
  locale: string;
  reference: string;
}

/** `of` is a page of the case, such as '/check'. The list is that of the page that the form was on. */
export async function casePath(
  { locale, reference }: Where,
  { of = '', hash = '', ...query }: { of?: string; hash?: string; done?: string; problem?: string } = {},
): Promise<string> {
  const list = listOf((await headers()).get('referer'));
  const search = new URLSearchParams({ ...query, ...(list && { list }) }).toString();
  const page = path(isLocale(locale) ? locale : 'fr', `/dpo/cases/${encodeURIComponent(reference)}${of}`);
  return `${page}${search && `?${search}`}${hash && `#${hash}`}`;
}
