'use server';
// What the settings post to.
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { removeLogo, saveSettings } from '@/lib/cases/settings';
import { path } from '@/lib/i18n/routes';
import type { FormState } from '@/lib/schemas/form-state';
import { logoRemoval, settings } from '@/lib/schemas/settings';

interface Where {
  locale: string;
}

const pageOf = (where: Where) => path(boundLocale(where), '/dpo/settings');
const options = (where: Where, form: FormData) => ({ locale: boundLocale(where), form }) as const;

export async function saveSettingsAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff('settings.write');
  return handleForm({ ...options(where, form), schema: settings, where: 'settings' }, async (chosen) => {
    const { house, accent, ...rest } = chosen;
    await saveSettings(actor, { ...rest, accent: house ? null : accent });
    refresh();
    redirect(`${pageOf(where)}?done=saved`);
  });
}

export async function removeLogoAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff('settings.write');
  return handleForm({ ...options(where, form), schema: logoRemoval, where: 'remove logo' }, async (shown) => {
    await removeLogo(actor, shown.changedAt);
    refresh();
    redirect(`${pageOf(where)}?done=logo#logo`);
  });
}
