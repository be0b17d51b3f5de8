// That the charter is about to change in substance, or has just changed: with the date, and where to read what changes.
import { charterNews } from '@/lib/cases/list-charters';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay } from '@/lib/rules/dates';

export async function CharterNotice({ locale }: { locale: Locale }) {
  const news = await charterNews();
  if (!news) return null;
  const t = translator(locale, 'charter');
  const state = news.state === 'coming' ? 'coming' : 'in_force';
  return (
    <section className="charter-news" aria-labelledby="charter-news">
      <h2 id="charter-news">{t('news.title')}</h2>
      <p>
        {t(`news.${state}`, { date: formatDay(news.version, locale) })}{' '}
        <a href={path(locale, `/charter/versions/${news.slug}`)}>{t('news.read')}</a>
      </p>
    </section>
  );
}
