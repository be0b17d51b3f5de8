// What does not exist, and what is not yours, look the same.
import { headers } from 'next/headers';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { Title } from '@/app/_components/title';
import { isLocale, translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import '@/app/_styles/public.css';

export default async function NotFound() {
  const asked = (await headers()).get('x-locale') ?? 'fr';
  const locale = isLocale(asked) ? asked : 'fr';
  const t = translator(locale, 'common');
  return (
    <>
      <Title>{t('notFound.title')}</Title>
      <SiteHeader locale={locale} />
      <main id="content" tabIndex={-1}>
        <div className="page">
          <h1>{t('notFound.title')}</h1>
          <p className="lede">{t('notFound.text')}</p>
          <p>
            <a className="button" href={path(locale, '')}>
              {t('yourRights')}
            </a>
          </p>
        </div>
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
