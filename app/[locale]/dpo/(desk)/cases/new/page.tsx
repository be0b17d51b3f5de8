// Logs a request that came by post, e-mail, phone or in person: first which right, since each has questions of its own.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import { citedRight } from '@/lib/rules/right-names';
import { RIGHTS } from '@/lib/rules/rights';

export default async function LogRequestPage({ params }: PageProps) {
  const locale = await localeOf(params);
  await requireStaff('case.write');
  const t = translator(locale, 'logged');
  const rights = translator(locale, 'rights');
  return (
    <div className="narrow">
      <Title>{t('title')}</Title>
      <Back href={path(locale, '/dpo')}>{translator(locale, 'desk')('queue.title')}</Back>
      <h1>{t('title')}</h1>
      <p className="hint">{t('text')}</p>
      <nav className="panel" aria-labelledby="which">
        <h2 id="which">{t('right')}</h2>
        <ul className="choice-list">
          {RIGHTS.map((right) => (
            <li key={right}>
              <a href={path(locale, `/dpo/cases/new/${rightSlug(right)}`)}>{rights(`${right}.short`)}</a>
              <span className="hint">{citedRight(right, locale)}</span>
            </li>
          ))}
        </ul>
        <p className="hint">{t('rightHint')}</p>
      </nav>
    </div>
  );
}
