// Another telephone for oneself.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { requireStaff } from '@/lib/auth/staff';
import { OwnForm } from '../_own-form';
import { phoneAction } from '../actions';

export default async function PhonePage({ params }: PageProps) {
  const locale = await localeOf(params);
  await requireStaff();
  return <OwnForm locale={locale} what="phone" action={phoneAction.bind(null, locale)} />;
}
