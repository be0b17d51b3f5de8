// Where data is kept, where it goes beyond the Union, and the safeguard that follows it: Articles 45 to 49.
import type { Charter } from '@/lib/charter/schema';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { Definitions } from './definitions';
import type { FactProps } from './fact-props';

type Transfer = Charter['transfers'][number];

export function TransferFacts({ charter, locale }: FactProps) {
  const t = translator(locale, 'charter');
  const { hosting, transfers } = charter;
  return (
    <>
      <Definitions
        items={[
          [t('transfers.hosting'), `${hosting.provider}, ${hosting.place[locale]}`],
          ...transfers.map(
            (transfer) =>
              [
                transfer.to[locale],
                <OneTransfer key={transfer.id} transfer={transfer} charter={charter} locale={locale} />,
              ] as const,
          ),
        ]}
      />
      {transfers.length === 0 && <p>{t('transfers.none')}</p>}
    </>
  );
}

function OneTransfer({ transfer, charter, locale }: Omit<FactProps, 'inForce'> & { transfer: Transfer }) {
  const t = translator(locale, 'charter');
  const common = translator(locale, 'common');
  const named = charter.recipients.filter(({ id }) => transfer.recipients?.includes(id));
  return (
    <>
      <p>{transfer.text[locale]}</p>
      {named.length > 0 && (
        <p>{t('transfers.recipients', { names: named.map(({ name }) => name[locale]).join(', ') })}</p>
      )}
      <p>{t('transfers.safeguards')}</p>
      <ul>
        {transfer.safeguards.map(({ article, name }) => (
          <li key={article}>
            {name[locale]} ({common('article', { article })})
          </li>
        ))}
      </ul>
    </>
  );
}
