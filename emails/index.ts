// Every mail that the portal can send, by the name that the outbox stores.
import type { ReactElement } from 'react';
import type { z } from 'zod';
import * as answerReady from './answer-ready';
import * as auditAnchor from './audit-anchor';
import * as charterChanged from './charter-changed';
import * as claimNotice from './claim-notice';
import * as clarificationAsked from './clarification-asked';
import * as deadlineExtended from './deadline-extended';
import * as directiveNotice from './directive-notice';
import * as draftResume from './draft-resume';
import * as identityAsked from './identity-asked';
import * as newMessage from './new-message';
import * as requestAcknowledged from './request-acknowledged';
import * as requestReceived from './request-received';
import * as requestWithdrawn from './request-withdrawn';
import * as signInLink from './sign-in-link';
import * as staffErasureWarning from './staff-erasure-warning';
import * as staffInvitation from './staff-invitation';
import * as staffMentioned from './staff-mentioned';
import * as staffNewMessage from './staff-new-message';
import * as staffNewPassword from './staff-new-password';
import * as staffNewRequest from './staff-new-request';
import * as staffReminderDigest from './staff-reminder-digest';

export const TEMPLATES = {
  'answer-ready': answerReady,
  'audit-anchor': auditAnchor,
  'charter-changed': charterChanged,
  'clarification-asked': clarificationAsked,
  'deadline-extended': deadlineExtended,
  'claim-notice': claimNotice,
  'directive-notice': directiveNotice,
  'draft-resume': draftResume,
  'identity-asked': identityAsked,
  'new-message': newMessage,
  'request-acknowledged': requestAcknowledged,
  'request-received': requestReceived,
  'request-withdrawn': requestWithdrawn,
  'sign-in-link': signInLink,
  'staff-erasure-warning': staffErasureWarning,
  'staff-invitation': staffInvitation,
  'staff-mentioned': staffMentioned,
  'staff-new-message': staffNewMessage,
  'staff-new-password': staffNewPassword,
  'staff-new-request': staffNewRequest,
  'staff-reminder-digest': staffReminderDigest,
};

export type TemplateName = keyof typeof TEMPLATES;
export type TemplateProps<T extends TemplateName> = z.infer<(typeof TEMPLATES)[T]['schema']>;

/** What a file of this folder exports. */
export interface MailTemplate<Props> {
  readonly schema: z.ZodType<Props>;
  readonly subject: (props: Props) => string;
  readonly default: ((props: Props) => ReactElement) & { readonly PreviewProps: Props };
}

/** Names one template with its own properties: TypeScript can't follow that through the record by itself. */
export const templateOf = <T extends TemplateName>(name: T): MailTemplate<TemplateProps<T>> =>
  TEMPLATES[name] as unknown as MailTemplate<TemplateProps<T>>;
