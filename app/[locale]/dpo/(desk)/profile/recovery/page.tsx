// New recovery codes for oneself.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { requireStaff } from '@/lib/auth/staff';
import { codesTexts } from '../../../_components/recovery';
import { OwnForm } from '../_own-form';
import { recoveryAction } from '../actions';

export default async function RecoveryPage({ params }: PageProps) {
  const locale = await localeOf(params);
  await requireStaff();
  return (
    <OwnForm
      locale={locale}
      what="recovery"
      action={recoveryAction.bind(null, locale)}
      codes={codesTexts(locale, '/dpo/profile')}
    />
  );
}
