'use server';
// Every change to the team. Each use case asks for the permission again.
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { boundId, boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import {
  changeRole,
  disableMember,
  enableMember,
  inviteMember,
  resetSecondFactor,
  sendNewLink,
} from '@/lib/cases/team';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import { memberRole, member as schema } from '@/lib/schemas/desk';
import type { FormState } from '@/lib/schemas/form-state';

interface Where {
  locale: string;
  staffId: string;
}

export async function inviteAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema, where: 'invite' }, async (person) => {
    await inviteMember(await requireStaff('team.manage'), person);
    redirect(`${path(locale, '/dpo/team')}?done=invited`);
  });
}

export async function changeRoleAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'staffId');
  return handleForm({ locale, form, schema: memberRole, where: 'change role' }, async ({ role }) => {
    await changeRole(await requireStaff('team.manage'), boundId(where.staffId), role);
    redirect(`${path(locale, '/dpo/team')}?done=role`);
  });
}

/** A button without a question: does the work, and says so on the list. */
async function press(
  where: Where,
  form: FormData,
  done: string,
  work: (actor: StaffMember, staffId: string) => Promise<void>,
): Promise<FormState> {
  const locale = boundLocale(where, 'staffId');
  return handleForm({ locale, form, schema: z.object({}), where: done }, async () => {
    await work(await requireStaff('team.manage'), boundId(where.staffId));
    redirect(`${path(locale, '/dpo/team')}?done=${done}`);
  });
}

export async function sendLinkAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  return press(where, form, 'link', sendNewLink);
}

export async function disableAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  return press(where, form, 'disabled', disableMember);
}

export async function enableAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  return press(where, form, 'enabled', enableMember);
}

export async function resetSecondFactorAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return press(where, form, 'reset', resetSecondFactor);
}
