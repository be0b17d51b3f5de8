// The account's requests: what each is, whose turn it is, and what is new.
import type { listOwnRequests } from '@/lib/cases/follow-request';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate } from '@/lib/rules/dates';
import { TURN_OF } from '@/lib/rules/standing';

interface Props {
  locale: Locale;
  requests: Awaited<ReturnType<typeof listOwnRequests>>;
}

export function OwnRequests({ locale, requests }: Props) {
  const t = translator(locale, 'account');
  const rights = translator(locale, 'rights');
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t('requests.title')}</h2>
      {requests.length === 0 && <p>{t('requests.none')}</p>}
      <ul className="entries">
        {requests.map((request) => {
          const turn = TURN_OF[request.standing];
          return (
            <li key={request.reference}>
              <h3>
                <a href={path(locale, `/follow/${request.reference}`)}>
                  {rights(`${request.right}.short`)} <span className="reference">{request.reference}</span>
                </a>
              </h3>
              <p>
                {t('requests.received', { date: formatDate(request.receivedOn, locale) })}{' '}
                {turn !== 'person' && t(`requests.turn.${turn}`, { date: formatDate(request.dueOn, locale) })}
              </p>
              {(turn === 'person' || request.unread > 0) && (
                <p className="badges">
                  {turn === 'person' && <strong className="badge warn">{t('requests.turn.person')}</strong>}
                  {request.unread > 0 && (
                    <strong className="badge">{t('requests.unread', { count: request.unread })}</strong>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <a href={path(locale, '')}>{t('requests.another')}</a>
      </p>
    </section>
  );
}
