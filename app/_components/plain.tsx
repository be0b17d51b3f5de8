// 'En clair': the law in two or three short sentences, before any article number.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

export function Plain({ locale, children }: { locale: Locale; children: React.ReactNode }) {
  return (
    <div className="plain">
      <strong className="plain-label">{translator(locale, 'common')('plain')}</strong>
      {children}
    </div>
  );
}
