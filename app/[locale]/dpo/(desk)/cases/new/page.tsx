// Logs a request that came by post, e-mail, phone or in person: how and when it came, who asks for what, for whom.
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import type { FieldSpec } from '@/app/_components/form/fields';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { LOCALES, type Locale } from '@/lib/rules/bilingual';
import { RIGHTS } from '@/lib/rules/rights';
import { FILED_AS } from '@/lib/schemas/filing';
import { LOGGED_CHANNELS } from '@/lib/schemas/logged-request';
import { logRequestAction } from './actions';

function fieldsOf(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'logged');
  const rights = translator(locale, 'rights');
  const queue = translator(locale, 'queue');
  const optional = translator(locale, 'common')('optional');
  return [
    {
      kind: 'radios',
      name: 'channel',
      label: t('channel'),
      options: LOGGED_CHANNELS.map((value) => ({ value, label: queue(`channel.${value}`) })),
    },
    { kind: 'date', name: 'receivedOn', label: t('receivedOn'), hint: t('receivedOnHint') },
    {
      kind: 'radios',
      name: 'right',
      label: t('right'),
      options: RIGHTS.map((value) => ({ value, label: rights(`${value}.short`) })),
    },
    { kind: 'textarea', name: 'more', label: t('more'), hint: t('moreHint'), rows: 6 },
    { kind: 'text', name: 'name', label: t('name') },
    { kind: 'text', name: 'email', label: t('email'), hint: t('emailHint'), optional, inputMode: 'email' },
    {
      kind: 'textarea',
      name: 'postalAddress',
      label: t('postalAddress'),
      hint: t('postalAddressHint'),
      optional,
      rows: 3,
    },
    { kind: 'text', name: 'customerNumber', label: t('customerNumber'), optional },
    {
      kind: 'radios',
      name: 'filedAs',
      label: t('filedAs'),
      options: FILED_AS.map((value) => ({ value, label: t(`filedAsOptions.${value}`) })),
    },
    {
      kind: 'text',
      name: 'representedName',
      label: t('representedName'),
      hint: t('representedNameHint'),
      optional,
    },
    {
      kind: 'radios',
      name: 'locale',
      label: t('language'),
      options: LOCALES.map((value) => ({ value, label: queue(`language.${value}`) })),
    },
  ];
}

export default async function LogRequestPage({ params }: PageProps) {
  const locale = await localeOf(params);
  await requireStaff('case.write');
  const t = translator(locale, 'logged');
  return (
    <div className="narrow">
      <Back href={path(locale, '/dpo')}>{translator(locale, 'desk')('queue.title')}</Back>
      <h1>{t('title')}</h1>
      <p className="hint">{t('text')}</p>
      <ActionForm
        title={pageTitle(t('title'))}
        action={logRequestAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('submit'))}
        fields={fieldsOf(locale)}
        values={{ filedAs: 'self', locale }}
      />
    </div>
  );
}
