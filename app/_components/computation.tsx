// How a date was found: each step in plain words, with its source of law.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import type { Step } from '@/lib/rules/deadline-steps';

export function Computation({ steps, locale }: { steps: readonly Step[]; locale: Locale }) {
  return (
    <details className="computation">
      <summary>{translator(locale, 'common')('computation')}</summary>
      <ol>
        {steps.map((step) => (
          <li key={`${step.rule}-${step.date}`}>
            {step.text[locale]}
            <span className="source">{step.source}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
