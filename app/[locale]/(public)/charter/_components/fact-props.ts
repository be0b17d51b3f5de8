// What every list of facts is drawn from: a version of the charter, which may not be the one in force.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';

export interface FactProps {
  charter: Charter;
  locale: Locale;
  /** Only the version in force leads to the forms of the rights. */
  inForce: boolean;
}
