// The frame of the public pages. The same on each page.
import { localeOf } from '@/app/_components/page-props';
import { PublicFrame } from '@/app/_components/public-frame';

interface Props {
  params: Promise<{ locale: string }>;
  children: React.ReactNode;
}

export default async function PublicLayout({ params, children }: Props) {
  return <PublicFrame locale={await localeOf(params)}>{children}</PublicFrame>;
}
