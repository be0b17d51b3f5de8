// Invites someone to the desk, by mail.
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { LOCALES } from '@/lib/rules/bilingual';
import { roleField } from '../_role-field';
import { inviteAction } from '../actions';

export default async function InvitePage({ params }: PageProps) {
  const locale = await localeOf(params);
  await requireStaff('team.manage');
  const t = translator(locale, 'staff');
  return (
    <div className="narrow">
      <Back href={path(locale, '/dpo/team')}>{t('team.title')}</Back>
      <h1>{t('invite.title')}</h1>
      <p className="hint">{t('invite.text')}</p>
      <ActionForm
        title={pageTitle(t('invite.title'))}
        action={inviteAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('invite.submit'))}
        values={{ locale }}
        fields={[
          { kind: 'text', name: 'name', label: t('member.name') },
          { kind: 'email', name: 'email', label: t('member.email'), hint: t('member.emailHint') },
          roleField(locale),
          {
            kind: 'radios',
            name: 'locale',
            label: t('member.language'),
            options: LOCALES.map((value) => ({ value, label: t(`language.${value}`) })),
          },
        ]}
      />
    </div>
  );
}
