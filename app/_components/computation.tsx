// How a date was found: each step in plain words, the date before and after it, and its source of law.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import type { Step } from '@/lib/rules/deadline-steps';
import { sayStep } from '@/lib/rules/due-steps';

export function Computation({ steps, locale }: { steps: readonly Step[]; locale: Locale }) {
  return (
    <details className="computation">
      <summary>{translator(locale, 'common')('computation')}</summary>
      <Steps steps={steps} locale={locale} />
    </details>
  );
}

export const Steps = ({ steps, locale }: { steps: readonly Step[]; locale: Locale }) => (
  <ol>
    {steps.map((step) => {
      const { text, move, source } = sayStep(step, locale);
      return (
        <li key={step.rule}>
          {text}
          {move && <span className="move">{move}</span>}
          <span className="source">{source}</span>
        </li>
      );
    })}
  </ol>
);
