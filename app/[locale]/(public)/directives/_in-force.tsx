// One's own directives: in force, with what can be done about them, and every version that was signed.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import type { OwnDirective } from '@/lib/directives/own-directive';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay } from '@/lib/rules/dates';
import { changeDirectiveAction, reminderAction } from './actions';

const versionPath = (locale: Locale, reference: string, number: number) =>
  path(locale, `/directives/version/${reference}/${number}`);

export function InForce({ locale, own, begun }: { locale: Locale; own: OwnDirective; begun: boolean }) {
  const t = translator(locale, 'directives');
  const { current, reference, remind } = own;
  return (
    <>
      <section className="panel good" aria-labelledby="in-force">
        <h2 id="in-force">{t('inForce')}</h2>
        <p>{t('signedOn', { date: formatDay(current.signedOn, locale), number: current.number })}</p>
        <p>{t('reference')}</p>
        <p className="key-date reference">{reference}</p>
        <div className="actions">
          <a className="button" href={path(locale, '/directives/document')}>
            {t('pdf')}
          </a>
          <a className="button quiet" href={versionPath(locale, reference, current.number)}>
            {t('read')}
          </a>
        </div>
      </section>
      <p>{t('cardHint')}</p>
      <p>
        <a href={path(locale, '/directives/card')}>{t('card')}</a>
      </p>
      <h2>{t('changeTitle')}</h2>
      {begun && <p>{t('unsigned')}</p>}
      <ActionForm
        action={changeDirectiveAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t(begun ? 'resume' : 'change'))}
        beside={<a href={path(locale, '/directives/revoke')}>{t('revokeLink')}</a>}
      />
      <h2>{t('remindTitle')}</h2>
      <p>{t(remind ? 'remindOn' : 'remindOff')}</p>
      <ActionForm
        action={reminderAction.bind(null, { locale, remind: !remind })}
        locale={locale}
        texts={formTexts(locale, t(remind ? 'stop' : 'start'))}
        quiet
      />
    </>
  );
}

export function Versions({ locale, directives }: { locale: Locale; directives: OwnDirective[] }) {
  const t = translator(locale, 'directives');
  if (directives.length === 0) return null;
  return (
    <>
      <h2>{t('versions')}</h2>
      <p>{t('versionsHint')}</p>
      <ol className="timeline">
        {directives.flatMap(({ reference, versions }) =>
          versions.map(({ number, signedOn, state }) => (
            <li key={`${reference}-${number}`}>
              <a href={versionPath(locale, reference, number)}>
                {t('versionTitle', { number, date: formatDay(signedOn, locale) })}
              </a>
              <div className="hint">
                {t(`state.${state}`)} – <span className="reference">{reference}</span>
              </div>
            </li>
          )),
        )}
      </ol>
    </>
  );
}
