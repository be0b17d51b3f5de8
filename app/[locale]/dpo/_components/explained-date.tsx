// A date that says how it was found: at a glance when one points at it, in full when it is opened.
import { Steps } from '@/app/_components/computation';
import type { Locale } from '@/lib/rules/bilingual';
import type { Step } from '@/lib/rules/deadline-steps';
import { sayStep } from '@/lib/rules/due-steps';

interface Props {
  locale: Locale;
  /** The date as it is written there. */
  shown: string;
  steps: readonly Step[];
}

export function ExplainedDate({ locale, shown, steps }: Props) {
  const said = steps.map((step) => sayStep(step, locale));
  return (
    <details className="dates" title={said.map(({ text, source }) => `${text} (${source})`).join('\n')}>
      <summary>{shown}</summary>
      <Steps steps={steps} locale={locale} />
    </details>
  );
}
