// How long each datum is kept, rule by rule.
import type { Purpose } from '@/lib/charter/schema';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import type { FactProps } from './fact-props';
import { FactsTable } from './facts-table';

type Rule = Purpose['retention']['rules'][number];

export function RetentionFacts({ charter, locale }: FactProps) {
  const t = translator(locale, 'charter');
  return (
    <FactsTable
      caption={t('retention.caption')}
      columns={[t('retention.purpose'), t('retention.what'), t('retention.period')]}
    >
      {charter.purposes.flatMap((purpose) =>
        purpose.retention.rules.map((rule, index) => (
          <tr key={`${purpose.id}-${rule.what.fr}`}>
            {index === 0 && (
              <th scope="rowgroup" rowSpan={purpose.retention.rules.length}>
                {purpose.name[locale]}
              </th>
            )}
            <td data-of={t('retention.what')}>{rule.what[locale]}</td>
            <td data-of={t('retention.period')}>{sayPeriod(rule, locale)}</td>
          </tr>
        )),
      )}
    </FactsTable>
  );
}

function sayPeriod(rule: Rule, locale: Locale): string {
  const t = translator(locale, 'charter');
  const duration = sayDuration(rule, locale);
  const event = t(`event.${rule.from}`);
  return [
    duration ? t('retention.after', { duration, event }) : t('retention.until', { event }),
    rule.sooner && t('retention.sooner', { event: t(`event.${rule.sooner}`) }),
    rule.archived && t('retention.archived'),
    rule.keptBy && t('retention.keptBy', { provider: rule.keptBy }),
  ]
    .filter(Boolean)
    .join(' ');
}

function sayDuration(rule: Rule, locale: Locale): string | undefined {
  const t = translator(locale, 'charter');
  const years = rule.years && t('retention.years', { count: rule.years });
  const months = rule.months && t('retention.months', { count: rule.months });
  return years && months ? t('retention.and', { years, months }) : years || months || undefined;
}
