// The forms of the desk, and those with one page of their own in front of it, as e2e/forms.spec.ts tries them.
import { DECISIONS, type Decision } from '../lib/rules/decisions';
import { RIGHTS } from '../lib/rules/rights';
import { language } from '../lib/schemas/account';
import { DECISION_FORMS } from '../lib/schemas/decisions';
import * as desk from '../lib/schemas/desk';
import * as directives from '../lib/schemas/directives';
import { amendment, linkRequest, reviewAsking } from '../lib/schemas/follow';
import { loggedRequest } from '../lib/schemas/logged-request';
import { savedView } from '../lib/schemas/queue';
import { settings } from '../lib/schemas/settings';
import { changedTask, newTask, note, settledTask } from '../lib/schemas/tasks';
import { letterWording, replyWording } from '../lib/schemas/templates';
import type { Made } from './access';
import type { Refusal, TriedForm } from './forms';

/** By status, a case of the demo. */
type Cases = Readonly<Record<string, string>>;

/** On which case each decision can be taken, as far as its page goes. */
const DECIDED_ON: Readonly<Record<Decision, (made: Made, cases: Cases) => string | undefined>> = {
  identity: ({ reference }) => reference,
  'identity-verdict': (_made, { awaiting_identity }) => awaiting_identity,
  clarification: ({ reference }) => reference,
  'clarification-received': (_made, { awaiting_clarification }) => awaiting_clarification,
  extension: ({ reference }) => reference,
  fee: ({ reference }) => reference,
  'fee-settled': (_made, { awaiting_fee }) => awaiting_fee,
  withdrawal: ({ reference }) => reference,
  lifting: ({ others }) => others.reference,
  lifted: ({ others }) => others.reference,
};

const decided = (decision: Decision, cases: Cases): TriedForm => ({
  name: `decide ${decision}`,
  as: 'dpo',
  at: (made) => `/dpo/cases/${DECIDED_ON[decision](made, cases) ?? ''}/decide/${decision}`,
  has: 'version',
  schema: DECISION_FORMS[decision],
});

/** `cases` names one case for each status that the demo has. */
export const deskForms = (cases: Cases): TriedForm[] => [
  { name: 'follow', as: 'nobody', at: () => '/follow', has: 'email', schema: linkRequest },
  { name: 'account', as: 'requester', at: () => '/account', has: 'language', schema: language },
  {
    name: 'directives',
    as: 'nobody',
    at: () => '/directives',
    has: 'email',
    schema: directives.beginDirective,
  },
  {
    name: 'amend',
    as: 'requester',
    at: ({ reference }) => `/follow/${reference}`,
    has: 'addition',
    schema: amendment,
  },
  {
    name: 'review',
    as: 'stranger',
    at: ({ others }) => `/follow/${others.reference}`,
    has: 'why',
    schema: reviewAsking,
  },
  { name: 'sign-in', as: 'nobody', at: () => '/dpo/sign-in', has: 'password', schema: desk.signIn },
  {
    name: 'code',
    as: 'half_way',
    at: () => '/dpo/sign-in/code',
    has: 'code',
    schema: desk.secondFactor,
    refusals: () => [{ values: { code: '000000' }, field: 'code', says: 'code_wrong' }],
  },
  {
    name: 'set-up',
    as: 'nobody',
    enter: ({ links }) => links.setup,
    at: () => '/dpo/setup',
    has: 'alsoDpo',
    schema: desk.setup,
    refusals: (): Refusal[] => [
      { values: { password: 'password1234' }, field: 'password', says: 'password_guessable' },
      // The desk has its people already.
      { values: {}, problem: 'link_invalid' },
    ],
  },
  {
    name: 'invitation',
    as: 'nobody',
    enter: ({ links }) => links.invitation,
    at: () => '/dpo/invitation',
    has: 'password',
    schema: desk.invitation,
    refusals: () => [{ values: { password: 'password1234' }, field: 'password', says: 'password_guessable' }],
  },
  {
    name: 'enrolment',
    as: 'half_way',
    at: () => '/dpo/sign-in/enrol',
    has: 'code',
    schema: desk.secondFactor,
    refusals: () => [{ values: { code: '000000' }, field: 'code', says: 'code_wrong' }],
    given: ({ emails }) => [[`UPDATE "Staff" SET "totpStep" = NULL WHERE email = $1`, [emails.half_way]]],
  },
  {
    name: 'password',
    as: 'case_handler',
    at: () => '/dpo/profile/password',
    has: 'newPassword',
    schema: desk.newPassword,
    refusals: ({ password }): Refusal[] => [
      { values: {}, field: 'password', says: 'password_wrong' },
      { values: { password, newPassword: 'password1234' }, field: 'newPassword', says: 'password_guessable' },
    ],
  },
  { name: 'phone', as: 'dpo', at: () => '/dpo/profile/phone', has: 'password', schema: desk.ownPassword },
  {
    name: 'recovery',
    as: 'dpo',
    at: () => '/dpo/profile/recovery',
    has: 'password',
    schema: desk.ownPassword,
  },
  {
    name: 'calendar',
    as: 'dpo',
    at: () => '/dpo/profile/calendar',
    has: 'locale',
    schema: desk.calendarFeed,
  },
  {
    name: 'invite',
    as: 'dpo',
    at: () => '/dpo/team/invite',
    has: 'email',
    schema: desk.member,
    refusals: ({ emails }) => [{ values: { email: emails.dpo }, field: 'email', says: 'email_taken' }],
  },
  {
    name: 'role',
    as: 'dpo',
    at: ({ staffId }) => `/dpo/team/${staffId}`,
    has: 'role',
    schema: desk.memberRole,
  },
  {
    name: 'sessions',
    as: 'dpo',
    at: () => '/dpo/profile/sessions',
    has: 'session',
    schema: desk.ownSession,
    refusals: () => [{ values: { password: 'wrong' }, field: 'password', says: 'password_wrong' }],
    given: ({ emails }) => [
      [
        `INSERT INTO "StaffSession" (id, "staffId", "provenAt", "seenAt", "expiresAt")
         SELECT gen_random_uuid(), id, now(), now(), now() + interval '1 hour' FROM "Staff" WHERE email = $1`,
        [emails.dpo],
      ],
    ],
  },
  {
    name: 'settings',
    as: 'dpo',
    at: () => '/dpo/settings',
    has: 'accent',
    schema: settings,
    stale: { changedAt: '2020-01-01T00:00:00.000Z' },
  },
  ...RIGHTS.map(
    (right): TriedForm => ({
      name: 'log',
      as: 'dpo',
      at: () => `/dpo/cases/new/${right.replaceAll('_', '-')}`,
      has: 'receivedOn',
      schema: loggedRequest(right),
      tries: [{ filedAs: 'mandate', representedName: '' }],
      refusals: () => [
        { values: { receivedOn: '2999-01-01' }, field: 'receivedOn', says: 'received_future' },
      ],
    }),
  ),
  ...DECISIONS.map((decision) => decided(decision, cases)),
  {
    name: 'answer',
    as: 'dpo',
    at: ({ reference }) => `/dpo/cases/${reference}`,
    has: 'outcome',
    schema: desk.answer,
  },
  { name: 'note', as: 'dpo', at: ({ reference }) => `/dpo/cases/${reference}`, has: 'note', schema: note },
  {
    name: 'task',
    as: 'dpo',
    at: ({ reference }) => `/dpo/cases/${reference}`,
    has: 'title',
    schema: newTask,
  },
  { name: 'saved view', as: 'dpo', at: () => '/dpo?q=Zo', has: 'shared', schema: savedView },
  {
    name: 'wording of a letter',
    as: 'dpo',
    at: () => '/dpo/templates/letters/access/granted',
    has: 'body',
    schema: letterWording,
  },
  {
    name: 'canned reply',
    as: 'dpo',
    at: () => '/dpo/templates/replies/new',
    has: 'body',
    schema: replyWording,
  },
  {
    name: 'changed task',
    as: 'dpo',
    at: ({ others }) => `/dpo/cases/${others.reference}`,
    has: 'wasDueOn',
    schema: changedTask,
    stale: { wasDueOn: '2020-01-01' },
  },
  {
    name: 'task not possible',
    as: 'dpo',
    at: ({ others }) => `/dpo/cases/${others.reference}`,
    has: 'skipped',
    schema: settledTask,
  },
];
