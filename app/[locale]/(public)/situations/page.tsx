// Finding the right from a situation: what happened, and where it leads.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { RIGHTS } from '@/lib/rules/rights';
import { type Destination, SITUATION_NAMES, SITUATIONS } from '@/lib/rules/situations';

function destination(locale: Locale, to: Destination): { href: string; label: string } {
  const right = RIGHTS.find((candidate) => candidate === to);
  if (right) {
    const label = translator(locale, 'rights')(`${right}.action`);
    return { href: path(locale, `/request/${rightSlug(right)}`), label };
  }
  const label = translator(locale, 'situations')(`to.${to as Exclude<Destination, (typeof RIGHTS)[number]>}`);
  return { href: path(locale, `/${to}`), label };
}

export default async function SituationsPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'situations');
  return (
    <div className="narrow">
      <Title>{t('title')}</Title>
      <Back href={path(locale, '')}>{translator(locale, 'common')('yourRights')}</Back>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <ul className="entries">
        {SITUATION_NAMES.map((name) => (
          <li key={name}>
            <h2 className="as-h3">{t(`${name}.title`)}</h2>
            <p>{t(`${name}.text`)}</p>
            <p className="ways">
              {SITUATIONS[name].map((to) => {
                const { href, label } = destination(locale, to);
                return (
                  <a key={to} href={href}>
                    {label}
                  </a>
                );
              })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
