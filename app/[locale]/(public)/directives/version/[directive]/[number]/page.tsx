// A version of one's directives, as it was signed.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { orNotFound } from '@/lib/cases/or-not-found';
import { answersOf } from '@/lib/directives/deposit-directive';
import { readOwnVersion } from '@/lib/directives/own-directive';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDay } from '@/lib/rules/dates';
import { DEPOSIT_STEPS } from '@/lib/schemas/directives';
import { Summary } from '../../../_summary';

export default async function VersionPage({ params }: PageProps<'directive' | 'number'>) {
  const locale = await localeOf(params);
  const { directive, number } = await params;
  const version = await orNotFound(readOwnVersion(await portalActor(), directive, Number(number)));
  const t = translator(locale, 'directives');
  const title = t('versionTitle', { number: version.number, date: formatDay(version.signedOn, locale) });
  return (
    <div className="narrow">
      <Title>{title}</Title>
      <Back href={path(locale, '/directives')}>{t('back')}</Back>
      <h1>{title}</h1>
      <p>
        <span className="reference">{directive}</span> – {t(`state.${version.state}`)}
      </p>
      <Summary locale={locale} steps={DEPOSIT_STEPS} answers={answersOf(version.content)} />
      <p className="hint">{t('fingerprintHint')}</p>
      <p className="reference fingerprint">
        {t('fingerprint')} {version.hash}
      </p>
    </div>
  );
}
