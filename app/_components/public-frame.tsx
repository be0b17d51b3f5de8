// The frame of the public pages and of a person's own space: who is speaking, where to go, how to reach someone.
import type { Locale } from '@/lib/rules/bilingual';
import { PortalSession } from './portal-session';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import '@/app/_styles/public.css';

export function PublicFrame({ locale, children }: { locale: Locale; children: React.ReactNode }) {
  return (
    <>
      <SiteHeader locale={locale} />
      <main id="content" tabIndex={-1}>
        <div className="page">{children}</div>
      </main>
      <SiteFooter locale={locale} />
      <PortalSession locale={locale} />
    </>
  );
}
