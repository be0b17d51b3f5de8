// Who receives data, in what capacity, and under what name where the charter gives one.
import { translator } from '@/lib/i18n';
import type { FactProps } from './fact-props';
import { FactsTable } from './facts-table';

export function RecipientFacts({ charter, locale }: FactProps) {
  const t = translator(locale, 'charter');
  return (
    <FactsTable
      caption={t('recipients.caption')}
      columns={[t('recipients.name'), t('recipients.kind'), t('recipients.provider')]}
    >
      {charter.recipients.map((recipient) => (
        <tr key={recipient.id}>
          <th scope="row">{recipient.name[locale]}</th>
          <td data-of={t('recipients.kind')}>{t(`kind.${recipient.kind}`)}</td>
          <td data-of={t('recipients.provider')}>
            {recipient.provider ?? <span className="soft">{t('recipients.unnamed')}</span>}
          </td>
        </tr>
      ))}
    </FactsTable>
  );
}
