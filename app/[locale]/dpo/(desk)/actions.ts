'use server';
// What the queue posts: the ticked rows, saved views, and whether single keys act.
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { bulkChange } from '@/lib/cases/bulk-change';
import { removeView, saveView, setSingleKeys } from '@/lib/cases/saved-views';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { FormState } from '@/lib/schemas/form-state';
import { bulk, queueAddress, readQueueAddress, savedView, singleKeys, viewId } from '@/lib/schemas/queue';

interface Where {
  locale: string;
}

const localeOf = (where: Where) => boundLocale(where);

function queue(where: Where, query: string): string {
  const { after: _after, ...filters } = readQueueAddress(query);
  const kept = queueAddress(filters);
  return `${path(localeOf(where), '/dpo')}${kept ? `?${kept}` : ''}`;
}

export async function bulkAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(where);
  const actor = await requireStaff();
  return handleForm({ locale, form, schema: bulk, where: 'bulk' }, async (asked) => {
    const { reference, what, tag, assignee } = asked;
    const change =
      what === 'assign'
        ? ({ kind: 'assign', assigneeId: assignee || null } as const)
        : ({ kind: what, tag } as const);
    const count = await bulkChange(actor, reference, change);
    refresh();
    return translator(locale, 'queue')('changed', { count });
  });
}

export async function saveViewAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff();
  return handleForm(
    { locale: localeOf(where), form, schema: savedView, where: 'save view' },
    async ({ name, query, shared }) => {
      await saveView(actor, { name, query, shared: shared === '1' });
      refresh();
      redirect(queue(where, query));
    },
  );
}

export async function removeViewAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff();
  return handleForm(
    { locale: localeOf(where), form, schema: viewId, where: 'remove view' },
    async ({ id }) => {
      await removeView(actor, id);
      refresh();
      redirect(path(localeOf(where), '/dpo'));
    },
  );
}

export async function singleKeysAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff();
  return handleForm({ locale: localeOf(where), form, schema: singleKeys, where: 'keys' }, async ({ on }) => {
    await setSingleKeys(actor, on === '1');
    refresh();
    return undefined;
  });
}
