'use server';
// What a person's own steps on a request post to.
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { boundLocale, handleForm } from '@/lib/action';
import { portalActor } from '@/lib/auth/portal';
import { acceptFee, amendRequest, askReview, withdrawRequest } from '@/lib/cases/own-steps';
import { notFound } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import type { Requester } from '@/lib/rules/actor';
import { amendment, reviewAsking } from '@/lib/schemas/follow';
import type { FormState } from '@/lib/schemas/form-state';

interface Where {
  locale: string;
  reference: string;
}

/** Does one step as the requester, and shows the request again. */
function step<T extends z.ZodType>(
  where: Where,
  form: FormData,
  schema: T,
  work: (actor: Requester, given: z.output<T>) => Promise<void>,
): Promise<FormState> {
  const locale = boundLocale(where, 'reference');
  return handleForm({ locale, form, schema, where: 'own step' }, async (given) => {
    const actor = await portalActor();
    if (actor.kind !== 'requester') throw notFound();
    await limit('message', actor.accountId);
    await work(actor, given);
    revalidatePath('/', 'layout');
    redirect(path(locale, `/follow/${where.reference}`));
  });
}

const nothing = z.object({});

export async function amendAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  return step(where, form, amendment, (actor, { addition }) =>
    amendRequest(actor, where.reference, addition),
  );
}

export async function withdrawAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  return step(where, form, nothing, (actor) => withdrawRequest(actor, where.reference));
}

export async function acceptFeeAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return step(where, form, nothing, (actor) => acceptFee(actor, where.reference));
}

export async function askReviewAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return step(where, form, reviewAsking, (actor, { why }) => askReview(actor, where.reference, why));
}
