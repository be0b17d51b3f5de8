// How late a request is: a sign, words and a colour, each enough by itself. Derived from dates, never stored.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { daysBetween, type PlainDate } from '@/lib/rules/dates';
import type { Status } from '@/lib/rules/states';

interface Props {
  locale: Locale;
  dueOn: PlainDate;
  today: PlainDate;
  paused: boolean;
  /** The status of a request that is closed. */
  closed?: Status | null;
}

const SOON = 7;

const SIGNS = { late: '▲', today: '◆', soon: '●', calm: '○', closed: '✓' } as const;

export function Chip({ locale, dueOn, today, paused, closed }: Props) {
  const t = translator(locale, 'desk');
  if (closed) return <Drawn tone="closed" short={t(`status.${closed}`)} />;
  const days = daysBetween(today, dueOn);
  if (days < 0) {
    return (
      <Drawn tone="late" short={t('chip.late', { days: -days })} long={t('chip.lateLong', { days: -days })} />
    );
  }
  if (days === 0) return <Drawn tone="today" short={t('chip.today')} long={t('chip.todayLong')} />;
  const left = t('chip.left', { days });
  return (
    <Drawn
      tone={days < SOON ? 'soon' : 'calm'}
      short={paused ? `${t('chip.paused')} · ${left}` : left}
      long={`${paused ? `${t('chip.paused')}, ` : ''}${t('chip.leftLong', { days })}`}
    />
  );
}

/** What is read aloud is a sentence; what is seen fits a column. */
function Drawn({ tone, short, long = short }: { tone: keyof typeof SIGNS; short: string; long?: string }) {
  return (
    <span className={`chip ${tone}`}>
      <span aria-hidden="true">
        {SIGNS[tone]} {short}
      </span>
      <span className="visually-hidden">{long}</span>
    </span>
  );
}
