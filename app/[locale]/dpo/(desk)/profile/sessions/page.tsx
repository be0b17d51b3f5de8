// Ends one of one's own sessions, or all the others: with the password again, where there is one.
import { redirect } from 'next/navigation';
import type { FieldSpec } from '@/app/_components/form/fields';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { shownWhen } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { readOwnAccount } from '@/lib/cases/own-account';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { OwnForm } from '../_own-form';
import { endSessionAction } from '../actions';

export default async function SessionsPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const { sessions, hasPassword } = await readOwnAccount(await requireStaff());
  const others = sessions.filter(({ here }) => !here);
  if (others.length === 0) redirect(path(locale, '/dpo/profile'));
  const t = translator(locale, 'staff');
  const which: FieldSpec = {
    kind: 'radios',
    name: 'session',
    label: t('own.which'),
    options: [
      ...others.map(({ id, device, seenAt }) => ({
        value: id,
        label: device ?? t('profile.unknownDevice'),
        hint: `${t('profile.seen')} ${shownWhen(seenAt, locale)}`,
      })),
      ...(others.length > 1 ? [{ value: 'others', label: t('own.others') }] : []),
    ],
  };
  const { session } = await searchParams;
  return (
    <OwnForm
      locale={locale}
      what="sessions"
      action={endSessionAction.bind(null, locale)}
      before={[which]}
      values={{ session: typeof session === 'string' ? session : '' }}
      asksPassword={hasPassword}
    />
  );
}
