// The way between the pages that tell how the desk does: figures, register, what comes to its term.
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may, type Permission } from '@/lib/rules/permissions';

const PAGES = [
  ['statistics', 'statistics.read'],
  ['register', 'register.export'],
  ['retention', 'retention.read'],
] as const satisfies [string, Permission][];

interface Props {
  actor: StaffMember;
  locale: Locale;
  here: (typeof PAGES)[number][0];
}

export function Reports({ actor, locale, here }: Props) {
  const t = translator(locale, 'desk');
  return (
    <nav className="views" aria-label={t('nav.statistics')}>
      {PAGES.filter(([, permission]) => may(actor, permission)).map(([page]) => (
        <a key={page} href={path(locale, `/dpo/${page}`)} aria-current={page === here ? 'page' : undefined}>
          {t(`report.${page}`)}
        </a>
      ))}
    </nav>
  );
}
