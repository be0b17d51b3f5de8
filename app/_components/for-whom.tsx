// 'For myself', or 'for someone who has died': the first question of everything that concerns a death.
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';

const WAYS = [
  ['/directives', 'forMe'],
  ['/after-death', 'forAnother'],
] as const;

export function ForWhom({ locale, here }: { locale: Locale; here: '/directives' | '/after-death' }) {
  const t = translator(locale, 'directives');
  return (
    <nav className="for-whom no-print" aria-label={t('forWhom')}>
      {WAYS.map(([to, label]) => (
        <a key={to} href={path(locale, to)} aria-current={to === here ? 'page' : undefined}>
          {t(label)}
        </a>
      ))}
    </nav>
  );
}
