// The settings: how the portal looks, how long a person has to object, who the controller is (from its charter), what
// is kept and why, and whether everything works.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { appearance } from '@/lib/cases/appearance';
import { readSettings } from '@/lib/cases/settings';
import { ERROR_CODES } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { OBJECTION_DAYS } from '@/lib/rules/directives/periods';
import { Controller, Elsewhere } from './_controller';
import { Kept } from './_kept';
import { LogoPanel } from './_logo';
import { State } from './_state';
import { saveSettingsAction } from './actions';

export default async function SettingsPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff('settings.write');
  const query = await searchParams;
  const [chosen, { accent, logo }] = await Promise.all([readSettings(), appearance()]);
  const t = translator(locale, 'settings');
  const problem = ERROR_CODES.find((code) => code === query.problem);
  const { min, max } = OBJECTION_DAYS;
  return (
    <>
      <h1>{t('title')}</h1>
      <div role="status">
        {(query.done === 'saved' || query.done === 'logo') && <p className="notice good">{t('saved')}</p>}
      </div>
      <div className="case">
        <div>
          <section className="panel" aria-labelledby="look">
            <h2 id="look">{t('look')}</h2>
            <ActionForm
              key={chosen.changedAt}
              title={pageTitle(t('title'))}
              action={saveSettingsAction.bind(null, { locale })}
              locale={locale}
              texts={formTexts(locale, t('save'))}
              fields={[
                { kind: 'color', name: 'accent', label: t('accent'), hint: t('accentHint') },
                {
                  kind: 'checkboxes',
                  name: 'house',
                  label: t('orElse'),
                  options: [{ value: '1', label: t('house') }],
                },
                {
                  kind: 'text',
                  name: 'objectionDays',
                  label: t('objectionDays'),
                  hint: t('objectionDaysHint', { min, max }),
                  inputMode: 'numeric',
                },
              ]}
              values={{
                accent,
                house: chosen.accent ? '' : '1',
                objectionDays: String(chosen.objectionDays),
              }}
            >
              <input type="hidden" name="changedAt" value={chosen.changedAt} />
            </ActionForm>
          </section>
          <LogoPanel locale={locale} logo={logo} changedAt={chosen.changedAt} problem={problem} />
          <Controller locale={locale} />
          <Kept locale={locale} actor={actor} />
        </div>
        <aside>
          <State locale={locale} />
          <Elsewhere locale={locale} actor={actor} />
        </aside>
      </div>
    </>
  );
}
