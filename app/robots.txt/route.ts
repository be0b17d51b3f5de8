// What search engines may read: the explanations. Nobody's own pages, nor the desk (they ask for a session anyway).
import { path } from '@/lib/i18n/routes';
import { LOCALES } from '@/lib/rules/bilingual';

const PERSONAL = [
  '/dpo',
  '/follow',
  '/link',
  '/receipt',
  '/account',
  '/directives',
  '/after-death/claim',
  '/after-death/claims',
  '/after-death/object',
];

const BODY = `User-agent: *
Disallow: /api/
${LOCALES.flatMap((locale) => PERSONAL.map((page) => `Disallow: ${path(locale, page)}`)).join('\n')}
`;

export const GET = (): Response =>
  new Response(BODY, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
