// What happened in a case, told in sentences from the audit trail: for its page and for its dossier.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

const TOLD = [
  'request_submitted',
  'request_logged',
  'request_confirmed',
  'request_acknowledged',
  'request_withdrawn',
  'request_amended',
  'review_asked',
  'review_answered',
  'request_extended',
  'lifting_announced',
  'restriction_lifted',
  'identity_asked',
  'identity_answered',
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
  'file_joined',
  'file_infected',
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
  'retention_warned',
  'retention_erased',
  'case_exported',
] as const;

export interface ToldEvent {
  action: string;
  actorKind: string;
  /** Null for who is not of the desk. */
  staffName: string | null;
}

/** 'Camille prend la demande en charge.'; an action without a sentence is its own code. */
export function tellEvent(event: ToldEvent, locale: Locale): string {
  const t = translator(locale, 'desk');
  const { action, actorKind, staffName } = event;
  const who = staffName ?? (actorKind === 'system' ? t('event.theSystem') : t('event.theRequester'));
  const logged = action === 'request.submitted' && actorKind === 'staff';
  const code = logged ? 'request_logged' : action.replace('.', '_');
  const told = TOLD.find((name) => name === code);
  return told ? t(`event.${told}`, { who }) : action;
}

/** A draft saved ten times in a row is one piece of work. */
export const withoutRepeats = <T extends ToldEvent>(events: readonly T[]): T[] =>
  events.filter(({ action, staffName }, index) => {
    const following = events[index + 1];
    return following?.action !== action || following.staffName !== staffName;
  });
