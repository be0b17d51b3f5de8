// The same page whether the address was known or not.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';

export default async function SentPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'directives');
  return (
    <div className="narrow">
      <Back href={path(locale, '/directives')}>{t('back')}</Back>
      <Title>{t('sentTitle')}</Title>
      <h1>{t('sentTitle')}</h1>
      <p>{t('sent')}</p>
      <p className="hint">{translator(locale, 'link')('sentHint')}</p>
    </div>
  );
}
