// The answers read over, each with the way to change it where that can still be done.
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { ClaimStep, DepositStep, FilingAnswers } from '@/lib/schemas/directives';
import { readOver } from './_answers';

interface Props {
  locale: Locale;
  steps: readonly (DepositStep | ClaimStep)[];
  answers: FilingAnswers;
  /** The folder of the pages that ask, such as '/directives/write'; absent when nothing can be changed. */
  from?: string;
}

export function Summary({ locale, steps, answers, from }: Props) {
  const t = translator(locale, 'directives');
  const common = translator(locale, 'common');
  const rows = steps.flatMap((step) => {
    const all = readOver(locale, step, answers).map((row) => ({ ...row, step }));
    if (step !== 'people') return all;
    const named = all.filter(({ text }) => text !== '');
    const nobody = { step, field: 'name1', label: t('people.title'), text: t('nobody'), boxes: false };
    return named.length > 0 ? named : [nobody];
  });
  return (
    <dl className="summary">
      {rows.map(({ step, field, label, text, boxes }) => (
        <div key={`${step}-${field}`}>
          <dt>{label}</dt>
          <dd>{text || t(boxes ? 'nothing' : 'notSaid')}</dd>
          {from && (
            <dd>
              <a href={`${path(locale, `${from}/${step}`)}#${field}`}>
                {common('change')}
                <span className="visually-hidden"> – {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
