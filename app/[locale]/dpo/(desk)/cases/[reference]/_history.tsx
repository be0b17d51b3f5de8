// What happened in the case, told in sentences from the audit trail; and its mails, those that failed above all.

import { When } from '@/app/_components/when';
import { mailName } from '@/lib/cases/mails';
import type { DeskCase } from '@/lib/cases/read-case';
import { tellEvent, withoutRepeats } from '@/lib/cases/tell-event';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

interface TimelineProps {
  locale: Locale;
  found: DeskCase;
  mayExport: boolean;
}

/** What a glance takes in; what came before is folded. */
const LAST = 6;

export function Timeline({ locale, found, mayExport }: TimelineProps) {
  const t = translator(locale, 'desk');
  const events = withoutRepeats(found.events);
  const earlier = events.slice(0, -LAST);
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{t('case.timeline')}</h2>
      {earlier.length > 0 && (
        <details className="write">
          <summary>{t('case.earlier', { count: earlier.length })}</summary>
          <Events locale={locale} events={earlier} />
        </details>
      )}
      <Events locale={locale} events={events.slice(-LAST)} />
      {mayExport && (
        <p>
          <a href={`/api/cases/${found.reference}/dossier?locale=${locale}`}>
            {translator(locale, 'register')('dossier.download')}
          </a>
        </p>
      )}
    </section>
  );
}

function Events({ locale, events }: { locale: Locale; events: DeskCase['events'] }) {
  return (
    <ol className="events">
      {events.map((event) => (
        <li key={`${event.at.toISOString()} ${event.action}`}>
          <When at={event.at} locale={locale} />
          {tellEvent(event, locale)}
        </li>
      ))}
    </ol>
  );
}

/** Folded while all is well: a mail that failed is seen at once. */
export function CaseMails({ locale, found }: { locale: Locale; found: DeskCase }) {
  const t = translator(locale, 'desk');
  const { mails } = found;
  return (
    <section className="panel" aria-labelledby="mails">
      <h2 id="mails">{t('case.mails')}</h2>
      {mails.length === 0 && <p className="hint">{t('case.noMails')}</p>}
      {mails.length > 0 && (
        <details className="write" open={mails.some(({ status }) => status !== 'sent')}>
          <summary>{t('case.mailCount', { count: mails.length })}</summary>
          <ul className="events">
            {mails.map((mail) => (
              <li key={mail.id} className={mail.status === 'failed' ? 'failed' : undefined}>
                <When at={mail.sentAt ?? mail.createdAt} locale={locale} />
                {mailName(locale, mail.template)} · {t(`mail.status.${mail.status}`)}
                {mail.status !== 'sent' && (
                  <span className="source">
                    {t('mail.attempts', { count: mail.attempts })} {mail.lastError}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
