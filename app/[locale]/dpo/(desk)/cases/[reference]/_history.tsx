// What happened in the case, told in sentences from the audit trail; and its mails, those that failed above all.
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { When } from '../../../_components/when';

const TOLD = [
  'request_submitted',
  'request_logged',
  'request_confirmed',
  'request_acknowledged',
  'request_withdrawn',
  'request_extended',
  'lifting_announced',
  'restriction_lifted',
  'identity_asked',
  'identity_decided',
  'clarification_asked',
  'clarification_received',
  'fee_announced',
  'fee_settled',
  'message_requester',
  'message_staff',
  'answer_saved',
  'answer_sent',
  'file_attached',
  'file_removed',
  'file_read',
  'letter_read',
  'note_added',
  'task_added',
  'task_changed',
  'task_settled',
  'case_assigned',
  'case_tagged',
  'case_untagged',
  'mail_retried',
] as const;

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

/** A draft saved ten times in a row is one piece of work. */
const withoutRepeats = (events: DeskCase['events']) =>
  events.filter(({ action, staffName }, index) => {
    const following = events[index + 1];
    return following?.action !== action || following.staffName !== staffName;
  });

export function Timeline({ locale, found }: { locale: Locale; found: DeskCase }) {
  const t = translator(locale, 'desk');
  const who = ({ actorKind, staffName }: DeskCase['events'][number]) =>
    staffName ?? (actorKind === 'system' ? t('event.theSystem') : t('event.theRequester'));
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{t('case.timeline')}</h2>
      <ol className="events">
        {withoutRepeats(found.events).map((event) => {
          const logged = event.action === 'request.submitted' && event.actorKind === 'staff';
          const action = logged ? 'request_logged' : event.action.replace('.', '_');
          const told = TOLD.find((name) => name === action);
          return (
            <li key={`${event.at.toISOString()} ${event.action}`}>
              <When at={event.at} locale={locale} />
              {told ? t(`event.${told}`, { who: who(event) }) : event.action}
            </li>
          );
        })}
      </ol>
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
