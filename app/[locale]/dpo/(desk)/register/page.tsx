// The register of a period, to take away: a form that writes the address of the download.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { registerPeriod } from '@/lib/cases/export-register';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { Reports } from '../_reports';

export default async function RegisterPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff('register.export');
  const t = translator(locale, 'register');
  const period = registerPeriod(now());
  const formats = ['csv', 'csvComma', 'json'] as const;
  return (
    <div className="narrow">
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      <Reports actor={actor} locale={locale} here="register" />
      <p>{t('text')}</p>
      <form className="panel register" method="get" action="/api/register">
        <input type="hidden" name="locale" value={locale} />
        <div className="period">
          {(['from', 'to'] as const).map((name) => (
            <p key={name}>
              <label htmlFor={name}>{t(name)}</label>
              <input id={name} name={name} type="date" required defaultValue={period[name]} />
            </p>
          ))}
        </div>
        <fieldset>
          <legend>{t('what')}</legend>
          {(['cases', 'events'] as const).map((what, index) => (
            <p key={what} className="choice">
              <input id={what} type="radio" name="what" value={what} defaultChecked={index === 0} />
              <label htmlFor={what}>{t(what)}</label>
            </p>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('format')}</legend>
          {formats.map((format, index) => (
            <p key={format} className="choice">
              <input id={format} type="radio" name="format" value={format} defaultChecked={index === 0} />
              <label htmlFor={format}>{t(format)}</label>
            </p>
          ))}
        </fieldset>
        <button type="submit">{t('submit')}</button>
      </form>
      <p className="hint">{t('dossierHint')}</p>
    </div>
  );
}
