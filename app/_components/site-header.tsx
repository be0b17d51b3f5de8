// The top of every public page. The other language leads to the same page, not to the start.
import { headers } from 'next/headers';
import { portalActor } from '@/lib/auth/portal';
import { env } from '@/lib/env';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { Wordmark } from './wordmark';

const LINKS = [
  ['', 'yourRights'],
  ['/charter', 'charter'],
] as const;

export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = translator(locale, 'common');
  const here = (await headers()).get('x-path') ?? '';
  const inside = (await portalActor()).kind === 'requester';
  const links = [...LINKS, inside ? (['/account', 'account'] as const) : (['/follow', 'follow'] as const)];
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="site-header">
        {env().DEMO && <p className="demo-banner">{t('demo')}</p>}
        <div className="page">
          <Wordmark href={path(locale, '')} suffix={t('siteName')} />
          <nav className="site-nav" aria-label={t('navigation')}>
            {links.map(([to, label]) => (
              <a key={to} href={path(locale, to)} aria-current={here === to ? 'page' : undefined}>
                {t(label)}
              </a>
            ))}
            <a href={path(other, here)} lang={other} hrefLang={other}>
              {t('otherLanguage')}
            </a>
          </nav>
        </div>
      </header>
    </>
  );
}
