'use server';
// What the settings post to.
import { redirect } from 'next/navigation';
import { handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { removeLogo, saveSettings } from '@/lib/cases/settings';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { FormState } from '@/lib/schemas/form-state';
import { logoRemoval, settings } from '@/lib/schemas/settings';

const pageOf = (locale: string) => path(isLocale(locale) ? locale : 'fr', '/dpo/settings');
const options = (locale: string, form: FormData) =>
  ({ locale: isLocale(locale) ? locale : 'fr', form }) as const;

export async function saveSettingsAction(
  { locale }: { locale: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff('settings.write');
  return handleForm({ ...options(locale, form), schema: settings, where: 'settings' }, async (chosen) => {
    const { house, accent, ...rest } = chosen;
    await saveSettings(actor, { ...rest, accent: house ? null : accent });
    redirect(`${pageOf(locale)}?done=saved`);
  });
}

export async function removeLogoAction(
  { locale }: { locale: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff('settings.write');
  return handleForm(
    { ...options(locale, form), schema: logoRemoval, where: 'remove logo' },
    async (shown) => {
      await removeLogo(actor, shown.changedAt);
      redirect(`${pageOf(locale)}?done=logo#logo`);
    },
  );
}
