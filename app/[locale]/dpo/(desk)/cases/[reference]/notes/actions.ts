'use server';
// What the notes of a case post to.
import { refresh } from 'next/cache';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { addNote } from '@/lib/cases/case-work';
import type { FormState } from '@/lib/schemas/form-state';
import { note } from '@/lib/schemas/tasks';

interface Where {
  locale: string;
  reference: string;
}

export async function addNoteAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(where, 'reference');
  const actor = await requireStaff();
  return handleForm({ locale, form, schema: note, where: 'note' }, async ({ note: body, mentions }) => {
    await addNote(actor, where.reference, { body, mentions });
    refresh();
    return undefined;
  });
}
