'use server';
// What the tasks of a case post to.
import { redirect } from 'next/navigation';
import { handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { addTask, changeTask, settleTask } from '@/lib/cases/tasks';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { FormState } from '@/lib/schemas/form-state';
import { changedTask, newTask, settledTask } from '@/lib/schemas/tasks';

interface Where {
  locale: string;
  reference: string;
}

const localeOf = ({ locale }: Where) => (isLocale(locale) ? locale : 'fr');
const back = (where: Where) => redirect(`${path(localeOf(where), `/dpo/cases/${where.reference}`)}#tasks`);

export async function addTaskAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff();
  const options = { locale: localeOf(where), form, schema: newTask, where: 'add task' };
  return handleForm(options, async ({ title, assignee, dueOn }) => {
    await addTask(actor, where.reference, { title, assigneeId: assignee, dueOn });
    back(where);
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
    await changeTask(actor, where.task, before, { assigneeId: assignee, dueOn });
    back(where);
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
    await settleTask(actor, where.task, press === 'skip' ? skipped : null);
    back(where);
  });
}
