// The forms of the steps before the answer, one schema each. The version is that of the case as the page showed it.
import { z } from 'zod';
import { IDENTITY_METHODS } from '@/lib/rules/decisions';
import { EXTENSION_GROUNDS } from '@/lib/rules/extension';
import { caseChange } from './desk';
import { text } from './text';

const words = text(5000, 'field.reason_missing');
const yesOrNo = (missing: string) => z.enum(['yes', 'no'], missing).transform((answer) => answer === 'yes');

/** '12', '12,50', '12.50 €': cents of euro. */
const cents = z
  .string('field.amount')
  .transform((typed) => typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,5}(\.\d{1,2})?$/, 'field.amount'))
  .transform((amount) => Math.round(Number(amount) * 100))
  .pipe(z.number().positive('field.amount'));

export const DECISION_FORMS = {
  identity: caseChange.extend({ words }),
  'identity-verdict': caseChange.extend({
    method: z.enum(IDENTITY_METHODS, 'field.identity_method'),
    established: yesOrNo('field.established'),
  }),
  clarification: caseChange.extend({ words, largeQuantity: yesOrNo('field.large_quantity') }),
  'clarification-received': caseChange,
  extension: caseChange.extend({
    months: z
      .enum(['1', '2'], 'field.extension_months')
      .transform((count) => (count === '1' ? (1 as const) : (2 as const))),
    ground: z.enum(EXTENSION_GROUNDS, 'field.extension_ground'),
    words,
  }),
  fee: caseChange.extend({ amount: cents, words }),
  'fee-settled': caseChange.extend({ accepted: yesOrNo('field.fee_accepted') }),
  withdrawal: caseChange,
  lifting: caseChange.extend({ words }),
  lifted: caseChange,
};
