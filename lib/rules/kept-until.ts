// Until when data that may not be erased yet is kept: a period of the charter, counted from what starts it.
import type { Bilingual } from './bilingual';
import { addMonthsClamped, addYearsClamped, type PlainDate } from './dates';

/** What starts a period, as the words that follow 'from'. */
export const STARTS = {
  relation_end: { fr: 'la fin de la relation', en: 'the end of the relation' },
  last_contact: { fr: 'le dernier contact', en: 'the last contact' },
  collection: { fr: 'la collecte', en: 'collection' },
  request_handled: { fr: 'la réponse à la demande', en: 'the answer to the request' },
  request_year_end: {
    fr: 'la fin de l’année civile de la demande',
    en: 'the end of the calendar year of the request',
  },
  account_closure: { fr: 'la fermeture du compte', en: 'the closure of the account' },
  full_payment: { fr: 'le paiement complet', en: 'full payment' },
  consent_withdrawal: { fr: 'le retrait du consentement', en: 'the withdrawal of consent' },
  invoice_date: { fr: 'la date de la facture', en: 'the date of the invoice' },
  transaction_date: { fr: 'la date de la transaction', en: 'the date of the transaction' },
} as const satisfies Record<string, Bilingual>;
export type RetentionStart = keyof typeof STARTS;

export interface KeepingPeriod {
  readonly from: RetentionStart;
  readonly years?: number;
  readonly months?: number;
}

/**
 * The last day of the period, local to the controller. `startedOn` is the day of what starts it; a period that counts
 * from the end of a calendar year begins on 31 December of that day's year.
 */
export function keptUntil(period: KeepingPeriod, startedOn: PlainDate): PlainDate {
  const start = period.from === 'request_year_end' ? `${startedOn.slice(0, 4)}-12-31` : startedOn;
  return addMonthsClamped(addYearsClamped(start, period.years ?? 0), period.months ?? 0);
}

/** '5 ans après la fin de la relation': what can be said before the day of the start is known. */
export function keptFor({ from, years = 0, months = 0 }: KeepingPeriod): Bilingual {
  const start = STARTS[from];
  if (years + months === 0) return { fr: `jusqu’à ${start.fr}`, en: `until ${start.en}` };
  const fr = [years && `${years} an${years > 1 ? 's' : ''}`, months && `${months} mois`];
  const en = [
    years && `${years} year${years > 1 ? 's' : ''}`,
    months && `${months} month${months > 1 ? 's' : ''}`,
  ];
  return {
    fr: `${fr.filter(Boolean).join(' et ')} après ${start.fr}`,
    en: `${en.filter(Boolean).join(' and ')} after ${start.en}`,
  };
}
