// The public calculator: the facts of a request in the address, the dates that bind and how they are found below.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Plain } from '@/app/_components/plain';
import { Title } from '@/app/_components/title';
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { readCalculator } from '@/lib/schemas/calculator';
import { CalculatorForm } from './_form';
import { Results } from './_results';
import '@/app/_styles/deadline.css';

export default async function DeadlinePage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'deadline');
  const { calendar, timeZone } = charter();
  const calculator = readCalculator(await searchParams, { calendar });
  const prefix = translator(locale, 'common')('errorPrefix').replaceAll('\u00a0', ' ');
  return (
    <>
      <Title>{calculator.errors.length > 0 ? `${prefix} ${t('title')}` : t('title')}</Title>
      <div className="narrow">
        <Back href={path(locale, '')}>{translator(locale, 'common')('yourRights')}</Back>
        <h1>{t('title')}</h1>
        <Plain locale={locale}>
          <p>{t('plain')}</p>
        </Plain>
        <CalculatorForm calculator={calculator} locale={locale} errorPrefix={prefix} />
      </div>
      {calculator.facts && <Results facts={calculator.facts} timeZone={timeZone} locale={locale} />}
    </>
  );
}
