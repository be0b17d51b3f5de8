// Where a right is used: its form where there is one, otherwise a mail to the data protection officer.
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';
import { WIZARDS } from '@/lib/schemas/wizards';

interface Props {
  right: Right;
  locale: Locale;
  /** The purpose that the right is used about, for the mail's subject. */
  about?: string;
  className?: string;
  children: React.ReactNode;
}

export function RightLink({ right, locale, about, className, children }: Props) {
  return (
    <a
      href={WIZARDS[right] ? path(locale, `/request/${rightSlug(right)}`) : mailTo(right, locale, about)}
      className={className}
    >
      {children}
    </a>
  );
}

function mailTo(right: Right, locale: Locale, about?: string): string {
  const name = translator(locale, 'rights')(`${right}.short`);
  const subject = about
    ? translator(locale, 'charter')('purposes.about', { right: name, purpose: about })
    : name;
  return `mailto:${charter().dpo.email}?subject=${encodeURIComponent(subject)}`;
}
