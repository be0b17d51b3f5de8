// The frame of the two pages before one is in: sign-in and set-up.
import { headers } from 'next/headers';
import { Wordmark } from '@/app/_components/wordmark';
import { env } from '@/lib/env';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';

export async function Door({ locale, children }: { locale: Locale; children: React.ReactNode }) {
  const t = translator(locale, 'common');
  const here = (await headers()).get('x-path') ?? '/dpo/sign-in';
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <div className="desk door">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header>
        {env().DEMO && <p className="demo-banner">{t('demo')}</p>}
        <div className="desk-header">
          <Wordmark href={path(locale, '')} suffix={translator(locale, 'desk')('name')} />
          <a className="desk-language" href={path(other, here)} lang={other} hrefLang={other}>
            {t('otherLanguage')}
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <div className="door-card">{children}</div>
      </main>
    </div>
  );
}
