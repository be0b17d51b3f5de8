// What the charter covers, and in which role.
import { translator } from '@/lib/i18n';
import { Definitions } from './definitions';
import type { FactProps } from './fact-props';

export function ProductFacts({ charter, locale }: FactProps) {
  const t = translator(locale, 'charter');
  return (
    <Definitions
      items={charter.controller.products.map((product) => [
        product.name[locale],
        <>
          {product.description[locale]}
          <span className="line soft">{t(`role.${product.role}`)}</span>
        </>,
      ])}
    />
  );
}
