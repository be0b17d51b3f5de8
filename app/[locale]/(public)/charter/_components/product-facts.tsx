// What the charter covers, and in which role.
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { Definitions } from './definitions';

export function ProductFacts({ locale }: { locale: Locale }) {
  const t = translator(locale, 'charter');
  return (
    <Definitions
      items={charter().controller.products.map((product) => [
        product.name[locale],
        <>
          {product.description[locale]}
          <span className="line soft">{t(`role.${product.role}`)}</span>
        </>,
      ])}
    />
  );
}
