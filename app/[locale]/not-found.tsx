// What isn't there, where React notices it in the browser; otherwise server.mjs shows the same (refused/[status]).
import { headers } from 'next/headers';
import { PublicFrame } from '@/app/_components/public-frame';
import { Refusal } from '@/app/_components/refusal';
import { isLocale } from '@/lib/i18n';

export default async function NotFound() {
  const asked = (await headers()).get('x-locale') ?? 'fr';
  const locale = isLocale(asked) ? asked : 'fr';
  return (
    <PublicFrame locale={locale}>
      <Refusal locale={locale} status={404} />
    </PublicFrame>
  );
}
