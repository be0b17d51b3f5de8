// Every date of the case, each with the step that gave it and its source.

import { Computation } from '@/app/_components/computation';
import { shortDay } from '@/app/_components/when';
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate } from '@/lib/rules/dates';
import { stepsTo } from '@/lib/rules/due-steps';
import { ExplainedDate } from '../../../_components/explained-date';

const DATES = ['receivedOn', 'nominalOn', 'targetOn', 'extensionNoticeBy', 'refusalBy'] as const;

export function Clock({ locale, found }: { locale: Locale; found: DeskCase }) {
  const t = translator(locale, 'desk');
  const { deadline } = found;
  return (
    <section className="panel" aria-labelledby="clock">
      <h2 id="clock">{t('case.clock')}</h2>
      <p className="due-label">{t('case.due')}</p>
      <p className="key-date">{formatDate(deadline.dueOn, locale)}</p>
      {found.paused && <p className="hint">{t('case.provisional')}</p>}
      <dl className="facts narrow-facts">
        {DATES.map((date) => (
          <div key={date}>
            <dt>{t(`case.date.${date}`)}</dt>
            <dd>
              <ExplainedDate
                locale={locale}
                shown={shortDay(deadline[date], locale)}
                steps={stepsTo(deadline.steps, date)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Computation steps={deadline.steps} locale={locale} />
    </section>
  );
}
