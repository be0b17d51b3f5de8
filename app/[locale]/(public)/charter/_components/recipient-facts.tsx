// Who receives data, in what capacity, and under what name where the charter gives one.
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { FactsTable } from './facts-table';

export function RecipientFacts({ locale }: { locale: Locale }) {
  const t = translator(locale, 'charter');
  return (
    <FactsTable
      caption={t('recipients.caption')}
      columns={[t('recipients.name'), t('recipients.kind'), t('recipients.provider')]}
    >
      {charter().recipients.map((recipient) => (
        <tr key={recipient.id}>
          <th scope="row">{recipient.name[locale]}</th>
          <td>{t(`kind.${recipient.kind}`)}</td>
          <td>{recipient.provider ?? <span className="soft">{t('recipients.unnamed')}</span>}</td>
        </tr>
      ))}
    </FactsTable>
  );
}
