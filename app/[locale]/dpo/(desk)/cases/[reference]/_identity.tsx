// Each time identity was asked for: the doubt, the answer, and what was decided, how and by whom.
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay, localDateOf } from '@/lib/rules/dates';

export function IdentityChecks({ locale, found }: { locale: Locale; found: DeskCase }) {
  if (found.identityChecks.length === 0) return null;
  const t = translator(locale, 'decisions');
  const day = (at: Date) => formatDay(localDateOf(at, found.timeZone), locale);
  return (
    <section className="panel" id="identity" aria-labelledby="identity-title">
      <h2 id="identity-title">{t('checks.title')}</h2>
      {found.identityChecks.map(({ id, doubt, suspends, askedAt, answeredAt, staff, ...check }) => (
        <article key={id}>
          <p>
            {t('checks.asked', { date: day(askedAt), who: staff.name })}{' '}
            {suspends ? t('checks.paused') : t('checks.runs')}
          </p>
          <p className="words" lang={found.locale}>
            {doubt}
          </p>
          <p>{answeredAt ? t('checks.answered', { date: day(answeredAt) }) : t('checks.waiting')}</p>
          {check.decidedAt && check.decision && check.method && (
            <p>
              {t(`checks.${check.decision}`, {
                date: day(check.decidedAt),
                who: check.decider?.name ?? '',
                method: t(`method.${check.method}`),
              })}
            </p>
          )}
        </article>
      ))}
    </section>
  );
}
