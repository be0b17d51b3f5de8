'use server';
// What the tasks of a case post to. The page stays, and shows what was written.
import { refresh } from 'next/cache';
import { boundId, boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { addTask, changeTask, settleTask } from '@/lib/cases/tasks';
import type { FormState } from '@/lib/schemas/form-state';
import { changedTask, newTask, settledTask } from '@/lib/schemas/tasks';

interface Where {
  locale: string;
  reference: string;
}

const localeOf = (where: Where) => boundLocale(where, 'reference');

export async function addTaskAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: newTask, where: 'add task' };
  return handleForm(options, async ({ title, assignee, dueOn }) => {
    await addTask(actor, where.reference, { title, assigneeId: assignee, dueOn });
    refresh();
    return undefined;
  });
}

export async function changeTaskAction(
  where: Where & { task: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: changedTask, where: 'change task' };
  return handleForm(options, async ({ assignee, dueOn, wasAssignee, wasDueOn }) => {
    const before = { assigneeId: wasAssignee, dueOn: wasDueOn };
    await changeTask(actor, boundId(where.task), before, { assigneeId: assignee, dueOn });
    refresh();
    return undefined;
  });
}

export async function settleTaskAction(
  where: Where & { task: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: settledTask, where: 'settle task' };
  return handleForm(options, async ({ press, skipped }) => {
    await settleTask(actor, boundId(where.task), press === 'skip' ? skipped : null);
    refresh();
    return undefined;
  });
}
