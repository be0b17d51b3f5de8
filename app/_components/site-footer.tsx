// Help, at the same place on each page: the DPO by mail and by post, and the authority.
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = translator(locale, 'common');
  const { dpo, authority } = charter();
  return (
    <footer className="site-footer">
      <div className="page">
        <section aria-label={t('footer.help')}>
          <p>
            <strong>{t('footer.help')}</strong>
          </p>
          <p>{t('footer.dpo')}</p>
          <a href={`mailto:${dpo.email}`}>{dpo.email}</a>
        </section>
        <section aria-label={t('footer.post')}>
          <p>
            <strong>{t('footer.post')}</strong>
          </p>
          <p>{dpo.postal.join(', ')}</p>
        </section>
        <section aria-label={t('footer.about')}>
          <p>
            <strong>{t('footer.about')}</strong>
          </p>
          <p>{t('footer.cookies')}</p>
          <ul>
            <li>
              <a href={path(locale, '/charter')}>{t('charter')}</a>
            </li>
            <li>
              <a href={path(locale, '/deadline')}>{t('calculator')}</a>
            </li>
            <li>
              <a href={authority.url}>{authority.name[locale]}</a>
            </li>
          </ul>
        </section>
      </div>
    </footer>
  );
}
