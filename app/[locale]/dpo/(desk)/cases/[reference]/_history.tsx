// What happened in the case, told in sentences from the audit trail; and its mails, those that failed above all.
import type { DeskCase } from '@/lib/cases/read-case';
import { tellEvent, withoutRepeats } from '@/lib/cases/tell-event';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { When } from '../../../_components/when';

const TEMPLATES = [
  'answer-ready',
  'new-message',
  'request-received',
  'request-withdrawn',
  'sign-in-link',
  'staff-mentioned',
  'staff-new-message',
  'staff-new-request',
] as const;

/** The name of a mail, for the desk; a template without one shows its own. */
export function templateName(locale: Locale, template: string): string {
  const known = TEMPLATES.find((name) => name === template);
  return known ? translator(locale, 'desk')(`mail.template.${known}`) : template;
}

interface TimelineProps {
  locale: Locale;
  found: DeskCase;
  mayExport: boolean;
}

export function Timeline({ locale, found, mayExport }: TimelineProps) {
  const t = translator(locale, 'desk');
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{t('case.timeline')}</h2>
      <ol className="events">
        {withoutRepeats(found.events).map((event) => (
          <li key={`${event.at.toISOString()} ${event.action}`}>
            <When at={event.at} locale={locale} />
            {tellEvent(event, locale)}
          </li>
        ))}
      </ol>
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

export function CaseMails({ locale, found }: { locale: Locale; found: DeskCase }) {
  const t = translator(locale, 'desk');
  return (
    <section className="panel" aria-labelledby="mails">
      <h2 id="mails">{t('case.mails')}</h2>
      {found.mails.length === 0 && <p className="hint">{t('case.noMails')}</p>}
      <ul className="events">
        {found.mails.map((mail) => (
          <li key={mail.id} className={mail.status === 'failed' ? 'failed' : undefined}>
            <When at={mail.sentAt ?? mail.createdAt} locale={locale} />
            {templateName(locale, mail.template)} · {t(`mail.status.${mail.status}`)}
            {mail.status !== 'sent' && (
              <span className="source">
                {t('mail.attempts', { count: mail.attempts })} {mail.lastError}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
