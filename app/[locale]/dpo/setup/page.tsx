// The first account of the desk, for whoever holds the link that the installation printed.
import { ActionForm } from '@/app/_components/form/action-form';
import type { FieldSpec } from '@/app/_components/form/fields';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle, Title } from '@/app/_components/title';
import { linkIsLive } from '@/lib/auth/links';
import { heldLink } from '@/lib/auth/portal';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { Door } from '../_components/door';
import { setupAction } from './actions';

export default async function SetupPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'desk');
  const secret = await heldLink();
  if (!secret || !(await linkIsLive(secret, now()))) {
    return (
      <Door locale={locale}>
        <Title>{t('setup.deadTitle')}</Title>
        <h1>{t('setup.deadTitle')}</h1>
        <p>{t('setup.deadText')}</p>
      </Door>
    );
  }
  return (
    <Door locale={locale}>
      <h1>{t('setup.title')}</h1>
      <p className="hint">{t('setup.text')}</p>
      <ActionForm
        title={pageTitle(t('setup.title'))}
        action={setupAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('setup.submit'))}
        fields={setupFields(locale)}
        values={{ alsoDpo: 'yes' }}
      />
    </Door>
  );
}

function setupFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'desk');
  return [
    { kind: 'text', name: 'name', label: t('setup.name'), autoComplete: 'name' },
    { kind: 'email', name: 'email', label: t('setup.email'), autoComplete: 'username' },
    {
      kind: 'password',
      name: 'password',
      label: t('setup.password'),
      hint: t('setup.passwordHint'),
      autoComplete: 'new-password',
    },
    {
      kind: 'radios',
      name: 'alsoDpo',
      label: t('setup.alsoDpo'),
      options: [
        { value: 'yes', label: t('setup.yes'), hint: t('setup.yesHint') },
        { value: 'no', label: t('setup.no'), hint: t('setup.noHint') },
      ],
    },
  ];
}
