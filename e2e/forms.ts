// The forms of the product that are refused with a message beside a field: where each is, who may see it, and what the
// server checks it with. What to type wrongly follows from the fields themselves (e2e/forms.spec.ts).
import type { z } from 'zod';
import { RIGHTS } from '../lib/rules/rights';
import { language } from '../lib/schemas/account';
import { DECISION_FORMS } from '../lib/schemas/decisions';
import * as desk from '../lib/schemas/desk';
import * as directives from '../lib/schemas/directives';
import { amendment, linkRequest, reviewAsking } from '../lib/schemas/follow';
import { loggedRequest } from '../lib/schemas/logged-request';
import { savedView } from '../lib/schemas/queue';
import { settings } from '../lib/schemas/settings';
import { newTask, note } from '../lib/schemas/tasks';
import { letterWording, replyWording } from '../lib/schemas/templates';
import type { ActorName, Made } from './access';

export type Values = Record<string, string | string[]>;

export interface Refusal {
  values: Values;
  field: string;
  /** A key of `field` in the messages. */
  says: string;
}

export interface TriedForm {
  name: string;
  as: ActorName;
  /** The internal path of its page. */
  at: (made: Made) => string;
  /** A field that no other form of the page has. */
  has: string;
  schema: z.ZodType;
  /** Where the field's own first choice, or any words, would not do. */
  good?: Values;
  /** Answers that are wrong together. */
  tries?: Values[];
  /** What only the work finds. */
  refusals?: (made: Made) => Refusal[];
}

/** Answers that are right wherever a field of this name is. */
export const GOOD: Values = {
  email: 'zoe@exemple.test',
  postalAddress: '',
  filedAs: 'mandate',
  erase: 'all',
  scope: 'all',
  format: 'readable',
  destination: 'me',
  purposes: ['marketing', 'other'],
  consents: ['other'],
  objectionDays: '10',
  accent: '#1d5a6b',
  amount: '12,50',
  receivedOn: '2026-01-15',
  dueOn: '2026-12-24',
  datum2: '',
  held2: '',
  right2: '',
  datum3: '',
  held3: '',
  right3: '',
};

/** Of the pages of the wizards, by the last part of their address. */
export const STEP_TRIES: Readonly<Record<string, Pick<TriedForm, 'tries'> & { refusals?: Refusal[] }>> = {
  scope: {
    tries: [{ scope: 'some', categories: [] }],
    refusals: [
      { values: { scope: 'some', categories: ['no-such'] }, field: 'categories', says: 'categories' },
    ],
  },
  format: { refusals: [{ values: { format: 'paper' }, field: 'format', says: 'paper_needs_address' }] },
  corrections: { tries: [{ datum2: 'Mon prénom' }, { right3: 'Zoé' }] },
  erase: { tries: [{ erase: 'some', purposes: [], precisely: '' }] },
  destination: { tries: [{ destination: 'controller', controllerName: '', controllerAddress: '' }] },
  people: {
    tries: [
      { name1: 'Ana', contact1: '' },
      { name1: '', contact1: 'ana@exemple.test' },
    ],
  },
  data: { tries: [{ 'wish.identification': 'communicate', recipient: '' }] },
  you: {
    refusals: [
      {
        values: { 'bornOn-day': '1', 'bornOn-month': '1', 'bornOn-year': '2999' },
        field: 'bornOn',
        says: 'future',
      },
    ],
  },
  deceased: {
    tries: [
      {
        'bornOn-day': '2',
        'bornOn-month': 'février',
        'bornOn-year': '2000',
        'diedOn-day': '1',
        'diedOn-month': '1',
        'diedOn-year': '1999',
      },
    ],
    refusals: [
      {
        values: { 'diedOn-day': '1', 'diedOn-month': '1', 'diedOn-year': '2999' },
        field: 'diedOn',
        says: 'future',
      },
    ],
  },
};

const decided = (
  decision: keyof typeof DECISION_FORMS,
  at: (made: Made) => string,
  has: string,
): TriedForm => ({
  name: `decide ${decision}`,
  as: 'dpo',
  at: (made) => `/dpo/cases/${at(made)}/decide/${decision}`,
  has,
  schema: DECISION_FORMS[decision],
});

/** `cases` names one case for each status that the demo has. */
export const tried = (cases: Readonly<Record<string, string>>): TriedForm[] => [
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
  { name: 'settings', as: 'dpo', at: () => '/dpo/settings', has: 'accent', schema: settings },
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
  decided('identity', ({ reference }) => reference, 'words'),
  decided('clarification', ({ reference }) => reference, 'words'),
  decided('extension', ({ reference }) => reference, 'months'),
  decided('fee', ({ reference }) => reference, 'amount'),
  decided('identity-verdict', () => cases.awaiting_identity ?? '', 'method'),
  decided('fee-settled', () => cases.awaiting_fee ?? '', 'accepted'),
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
    name: 'proof',
    as: 'dpo',
    at: ({ claim }) => `/dpo/claims/${claim}`,
    has: 'method',
    schema: directives.proofDecision,
  },
  {
    name: 'refusal of a claim',
    as: 'dpo',
    at: ({ claim }) => `/dpo/claims/${claim}`,
    has: 'ground',
    schema: directives.claimRefusal,
  },
];
