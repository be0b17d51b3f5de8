// What every mail and every document says of the controller, from its charter.
import type { Locale } from '@/lib/rules/bilingual';
import { appearance } from './appearance';
import { charter } from './charter-in-force';

export async function letterhead(locale: Locale) {
  const { controller, dpo } = charter();
  return {
    locale,
    accent: (await appearance()).accent,
    controller: {
      name: controller.name,
      address: dpo.postal,
      dpoEmail: dpo.email,
      siteUrl: controller.site.url,
    },
  };
}

export type Letterhead = Awaited<ReturnType<typeof letterhead>>;
