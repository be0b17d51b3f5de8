// Another password for oneself.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { requireStaff } from '@/lib/auth/staff';
import { translator } from '@/lib/i18n';
import { OwnForm } from '../_own-form';
import { changePasswordAction } from '../actions';

export default async function PasswordPage({ params }: PageProps) {
  const locale = await localeOf(params);
  await requireStaff();
  const t = translator(locale, 'staff');
  return (
    <OwnForm
      locale={locale}
      what="password"
      action={changePasswordAction.bind(null, locale)}
      fields={[
        {
          kind: 'password',
          name: 'newPassword',
          label: t('own.new'),
          hint: t('invitation.passwordHint'),
          autoComplete: 'new-password',
        },
      ]}
    />
  );
}
