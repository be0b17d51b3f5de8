'use server';
// What the forms of a claim post to. Each asks anew who acts; the use cases ask whether they may.
import { redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import * as decide from '@/lib/directives/decide-claim';
import * as execute from '@/lib/directives/execute-claim';
import { makePlan } from '@/lib/directives/make-plan';
import { notFound } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import * as forms from '@/lib/schemas/directives';
import type { FormState } from '@/lib/schemas/form-state';

interface Where {
  locale: string;
  reference: string;
}

const localeOf = (where: Where) => boundLocale(where, 'reference');
const back = (where: Where) => redirect(path(localeOf(where), `/dpo/claims/${where.reference}`));

const PLAIN = {
  take_up: decide.takeUp,
  notify_person: decide.notifyPerson,
  verify: decide.verifyClaim,
  open_seal: execute.openSeal,
  plan: makePlan,
  close: execute.closeClaim,
};
const REASONED = {
  ask_proof: decide.askProof,
  skip_notice: decide.skipNotice,
  ask_opening: execute.askOpening,
  freeze: execute.freezeClaim,
  unfreeze: execute.unfreezeClaim,
};

export async function claimStepAction(
  where: Where & { event: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'reference', 'event');
  const { reference, event } = where;
  const actor = await requireStaff();
  if (Object.hasOwn(REASONED, event)) {
    return handleForm(
      { locale, form, schema: forms.claimReason, where: event },
      async ({ version, reason }) => {
        await REASONED[event as keyof typeof REASONED](actor, { reference, version }, reason);
        back(where);
      },
    );
  }
  return handleForm({ locale, form, schema: forms.claimChange, where: event }, async ({ version }) => {
    if (!Object.hasOwn(PLAIN, event)) throw notFound();
    await PLAIN[event as keyof typeof PLAIN](actor, { reference, version });
    back(where);
  });
}

export async function decideProofAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: forms.proofDecision, where: 'decide proof' };
  return handleForm(options, async ({ version, ...decided }) => {
    await decide.decideProof(actor, { reference: where.reference, version }, decided);
    back(where);
  });
}

export async function matchAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: forms.claimMatch, where: 'match claim' };
  return handleForm(options, async ({ version, account }) => {
    await decide.matchClaim(
      actor,
      { reference: where.reference, version },
      account === 'none' ? null : account,
    );
    back(where);
  });
}

export async function capacityAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: forms.capacityForm, where: 'capacity' };
  return handleForm(options, async ({ version, claimantIs, ...decided }) => {
    const named = claimantIs === 'none' ? null : claimantIs;
    await execute.decideCapacity(
      actor,
      { reference: where.reference, version },
      { ...decided, claimantIs: named },
    );
    back(where);
  });
}

export async function refuseAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: forms.claimRefusal, where: 'refuse claim' };
  return handleForm(options, async ({ version, ...refused }) => {
    await execute.refuseClaim(actor, { reference: where.reference, version }, refused);
    back(where);
  });
}

export async function taskAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: forms.taskForm, where: 'claim task' };
  return handleForm(options, async ({ version, task, press, skipped }) => {
    const done = { task, skipped: press === 'skip' ? skipped : '' };
    await execute.doTask(actor, { reference: where.reference, version }, done);
    back(where);
  });
}
