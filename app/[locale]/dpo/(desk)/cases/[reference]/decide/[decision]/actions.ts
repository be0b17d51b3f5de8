'use server';
// What the form of each step posts to: a look at the notice that would leave, or the step itself. A save from an older page is told, with what was typed kept, and the page takes
// the version that the other has written: sending again is then deliberate.
import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { askClarification, askIdentity } from '@/lib/cases/ask-person';
import type { CaseVersion } from '@/lib/cases/change-case';
import { announceFee, settleFee } from '@/lib/cases/charge-fee';
import { decideIdentity, receiveClarification } from '@/lib/cases/decide-identity';
import { extendDeadline } from '@/lib/cases/extend-deadline';
import { announceLifting, liftRestriction } from '@/lib/cases/lift-restriction';
import { type NoticedStep, previewNotice } from '@/lib/cases/preview-notice';
import { recordWithdrawal } from '@/lib/cases/record-withdrawal';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { Decision } from '@/lib/rules/decisions';
import { isWorded } from '@/lib/rules/notices';
import { DECISION_FORMS } from '@/lib/schemas/decisions';
import type { FormState } from '@/lib/schemas/form-state';
import { casePath } from '../../../_case-path';

type Given<D extends Decision> = z.output<(typeof DECISION_FORMS)[D]>;
type Steps = {
  [D in Decision]: (actor: StaffMember, target: CaseVersion, given: Given<D>) => Promise<unknown>;
};

const STEPS: Steps = {
  identity: askIdentity,
  'identity-verdict': (actor, target, { method, established }) =>
    decideIdentity(actor, target, { method, established }),
  clarification: askClarification,
  'clarification-received': receiveClarification,
  extension: extendDeadline,
  fee: (actor, target, { amount, words }) => announceFee(actor, target, { cents: amount, words }),
  'fee-settled': settleFee,
  withdrawal: recordWithdrawal,
  lifting: announceLifting,
  lifted: liftRestriction,
};

export async function decideAction<D extends Decision>(
  where: { locale: string; reference: string; decision: D },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'reference', 'decision');
  const { reference, decision } = where;
  if (!Object.hasOwn(STEPS, decision)) notFound();
  const actor = await requireStaff();
  const schema: z.ZodType<Given<D>> = DECISION_FORMS[decision] as never;
  return handleForm({ locale, form, schema, where: `decide ${decision}` }, async (given, values) => {
    if (form.get('press') === 'preview' && isWorded(decision)) {
      const step = { ...given, decision } as unknown as NoticedStep;
      return { preview: await previewNotice(actor, reference, step), values };
    }
    const { version } = given;
    try {
      await STEPS[decision](actor, { reference, version }, given);
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict') refresh();
      throw error;
    }
    redirect(await casePath(where, { done: 'decided', hash: 'decisions' }));
  });
}
