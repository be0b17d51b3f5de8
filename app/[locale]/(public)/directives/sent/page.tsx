// The same page whether the address was known or not.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { translator } from '@/lib/i18n';

export default async function SentPage({ params }: PageProps) {
  const t = translator(await localeOf(params), 'directives');
  return (
    <div className="narrow">
      <Title>{t('sentTitle')}</Title>
      <h1>{t('sentTitle')}</h1>
      <p>{t('sent')}</p>
    </div>
  );
}
