// The data, what each category holds and where it comes from: Articles 14(2)(f) and 15(1)(g).
import { translator } from '@/lib/i18n';
import type { FactProps } from './fact-props';
import { FactsTable } from './facts-table';

export function CategoryFacts({ charter, locale }: FactProps) {
  const t = translator(locale, 'charter');
  return (
    <FactsTable
      caption={t('categories.caption')}
      columns={[t('categories.name'), t('categories.includes'), t('categories.origin')]}
    >
      {charter.categories.map((category) => (
        <tr key={category.id}>
          <th scope="row">
            {category.name[locale]}
            <span className="line soft">{category.inShort[locale]}</span>
          </th>
          <td data-of={t('categories.includes')}>
            <ul>
              {category.includes.map((item) => (
                <li key={item.fr}>{item[locale]}</li>
              ))}
            </ul>
          </td>
          <td data-of={t('categories.origin')}>
            {category.origins.map((origin) => t(`origins.${origin}`)).join(', ')}
            {category.source && (
              <span className="line">{t('categories.source', { source: category.source[locale] })}</span>
            )}
          </td>
        </tr>
      ))}
    </FactsTable>
  );
}
