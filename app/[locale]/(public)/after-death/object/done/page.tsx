// The claim is stopped.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';

export default async function StoppedPage({ params }: PageProps) {
  const t = translator(await localeOf(params), 'directives');
  const { email } = charter().dpo;
  return (
    <div className="narrow">
      <Title>{t('alive.done')}</Title>
      <h1>{t('alive.done')}</h1>
      <p>{t('alive.doneText')}</p>
      <p>
        {t('alive.doneNext')} <a href={`mailto:${email}`}>{email}</a>
      </p>
    </div>
  );
}
