// The same words whether the address is known or not.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';

export default async function LinkSentPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'link');
  return (
    <div className="narrow">
      <Back href={path(locale, '/follow')}>{translator(locale, 'common')('back')}</Back>
      <Title>{t('sentTitle')}</Title>
      <h1>{t('sentTitle')}</h1>
      <p>{t('sentText')}</p>
      <p className="hint">{t('sentHint')}</p>
    </div>
  );
}
