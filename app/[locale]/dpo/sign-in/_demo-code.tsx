// In the demo only: the code that a telephone would show.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

export function DemoCode({ locale, code }: { locale: Locale; code: string | null }) {
  if (!code) return null;
  const t = translator(locale, 'staff');
  return (
    <p className="notice">
      {t('code.demo')} <strong className="one-time-code">{code}</strong>
    </p>
  );
}
