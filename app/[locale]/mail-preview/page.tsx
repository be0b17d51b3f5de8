// Every mail that the portal sends, with example data: for whoever develops it. In production this page does not exist.
import { notFound } from 'next/navigation';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { env } from '@/lib/env';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { previewNames } from '@/lib/mail/preview';

export default async function MailPreviewPage({ params }: PageProps) {
  const locale = await localeOf(params);
  if (env().NODE_ENV === 'production') notFound();
  const t = translator(locale, 'common');
  return (
    <main className="mail-preview">
      <Title>{t('mailPreview')}</Title>
      <h1>{t('mailPreview')}</h1>
      <ul>
        {previewNames.map((name) => (
          <li key={name}>
            <a href={`${path(locale, '/mail-preview')}/${name}`}>{name}</a>{' '}
            <a href={`${path(locale, '/mail-preview')}/${name}?as=text`}>{t('mailAsText')}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
