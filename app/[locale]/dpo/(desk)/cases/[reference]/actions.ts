'use server';
// What the forms of a case post to. Each asks anew who acts; the use cases ask whether they may.
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { boundId, boundLocale, handleForm, typedValues } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { acknowledgeRequest, markRead } from '@/lib/cases/acknowledge-request';
import { removeFile } from '@/lib/cases/attach-file';
import { saveAnswer } from '@/lib/cases/save-answer';
import { sendAnswer } from '@/lib/cases/send-answer';
import { AppError } from '@/lib/errors';
import { answer, answerUpload, caseChange, reviewOrStay } from '@/lib/schemas/desk';
import type { FormState } from '@/lib/schemas/form-state';
import { casePath } from '../_case-path';

interface Where {
  locale: string;
  reference: string;
}

const localeOf = (where: Where) => boundLocale(where, 'reference');
/** The page that the form was on: its address may be the same as before, and its content is not. */
async function stay(where: Where, done?: string, hash?: string): Promise<never> {
  refresh();
  redirect(await casePath(where, { ...(done && { done }), hash }));
}

export async function acknowledgeAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const options = { locale: localeOf(where), form, schema: caseChange, where: 'acknowledge' };
  return handleForm(options, async ({ version }) => {
    await acknowledgeRequest(await requireStaff(), { reference: where.reference, version });
    await stay(where);
  });
}

export async function markReadAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const options = { locale: localeOf(where), form, schema: caseChange.partial(), where: 'mark read' };
  return handleForm(options, async () => {
    await markRead(await requireStaff(), where.reference);
    await stay(where);
  });
}

export async function saveAnswerAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const stays = reviewOrStay.parse(form instanceof FormData && form.get('then')) === 'stay';
  const schema = stays ? answerUpload : answer;
  return handleForm({ locale: localeOf(where), form, schema, where: 'save answer' }, async (given) => {
    const { version, ...written } = given;
    await saveAnswer(await requireStaff(), { reference: where.reference, version }, written);
    if (stays) await stay(where, 'saved', 'answer');
    redirect(await casePath(where, { of: '/check' }));
  });
}

/** A button of the answer's form: what was typed is kept first. */
export async function removeFileAction(where: Where & { fileId: string }, form: FormData): Promise<void> {
  localeOf(where);
  const { reference } = where;
  const fileId = boundId(where.fileId);
  const actor = await requireStaff();
  let problem = '';
  try {
    const typed = answerUpload.safeParse(typedValues(form));
    if (!typed.success) throw new AppError('invalid_characters');
    const { version, ...written } = typed.data;
    await saveAnswer(actor, { reference, version }, written);
    await removeFile(actor, { reference, version: version + 1 }, fileId);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problem = error.code;
  }
  refresh();
  redirect(
    await casePath(where, problem ? { problem, hash: 'problem' } : { done: 'removed', hash: 'answer' }),
  );
}

export async function sendAnswerAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const options = { locale: localeOf(where), form, schema: caseChange, where: 'send answer' };
  return handleForm(options, async ({ version }) => {
    try {
      await sendAnswer(await requireStaff(), { reference: where.reference, version });
    } catch (error) {
      // The letter that was read over is no longer the one that would leave: the case says why.
      if (!(error instanceof AppError)) throw error;
      redirect(await casePath(where, { problem: error.code, hash: 'answer' }));
    }
    redirect(await casePath(where, { hash: 'answer' }));
  });
}
