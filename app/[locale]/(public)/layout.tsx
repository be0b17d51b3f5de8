// The frame of the public pages: who is speaking, where to go, how to reach someone. The same on each page.

import { localeOf } from '@/app/_components/page-props';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import '@/app/_styles/public.css';

interface Props {
  params: Promise<{ locale: string }>;
  children: React.ReactNode;
}

export default async function PublicLayout({ params, children }: Props) {
  const locale = await localeOf(params);
  return (
    <>
      <SiteHeader locale={locale} />
      <main id="content" tabIndex={-1}>
        <div className="page">{children}</div>
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
