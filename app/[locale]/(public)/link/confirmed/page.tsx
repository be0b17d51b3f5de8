// A late confirmation: the address is confirmed, and opening the account takes a fresh link.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';

export default async function ConfirmedPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'link');
  return (
    <div className="narrow">
      <Title>{t('confirmedTitle')}</Title>
      <h1>{t('confirmedTitle')}</h1>
      <p>{t('confirmedText')}</p>
      <a className="button" href={path(locale, '/follow')}>
        {t('askSubmit')}
      </a>
    </div>
  );
}
