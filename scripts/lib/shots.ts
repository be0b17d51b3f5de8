// What screenshots.ts shows: every page, and each state in which somebody meets it.
import type { StaffRole } from '@/e2e/staff';
import { rightSlug } from '@/lib/i18n/routes';
import { RIGHTS } from '@/lib/rules/rights';
import { CLAIM_STEPS, DEPOSIT_STEPS } from '@/lib/schemas/directives';
import { type Step, WIZARDS } from '@/lib/schemas/wizards';

export interface Shot {
  name: string;
  /** An internal address, with the name of a request of test-people.ts in braces. */
  address: string;
  /** From there, to where the first link that fits leads, and so on for each selector. */
  follow?: readonly string[];
  /** Whose cookie of test-people.ts; without one, a visitor at the desk's own computer. */
  as?: string;
  /** As a member of staff of this role, or as none at all; the DPO without one. */
  role?: StaffRole | 'nobody';
  /** Sends the page's form as it is, to show what it says of it. */
  sent?: boolean;
  /** Shown in the README. */
  docs?: boolean;
}

const PUBLIC: readonly Shot[] = [
  { name: 'landing', address: '', docs: true },
  { name: 'landing-begun', address: '', as: 'begun' },
  { name: 'situations', address: '/situations' },
  { name: 'charter', address: '/charter', docs: true },
  { name: 'charter-former', address: '/charter/versions/2023-05-01' },
  { name: 'charter-next', address: '/charter', follow: ['.charter-news a'] },
  { name: 'deadline', address: '/deadline?day=5&month=3&year=2026', docs: true },
  { name: 'deadline-errors', address: '/deadline?day=31&month=2&year=26' },
  { name: 'by-post', address: '/by-post' },
  { name: 'not-found', address: '/nowhere' },
];

/** Nothing is asked for there. */
const FREE: readonly Step[] = ['proof', 'evidence', 'more'];

/** The pages that several wizards have are shown once, where they are first met. */
function wizards(): Shot[] {
  const met = new Set<Step>();
  return RIGHTS.flatMap((right) => {
    const [at, name] = [`/request/${rightSlug(right)}`, `wizard-${rightSlug(right)}`];
    const asked = WIZARDS[right].map(({ step }) => step).filter((step) => !met.has(step) && met.add(step));
    return [
      { name: `${name}-start`, address: at },
      ...asked.map((step) => ({ name: `${name}-${step}`, address: `${at}/${step}`, as: 'begun' })),
      ...asked
        .filter((step) => !FREE.includes(step))
        .map((step) => ({ name: `${name}-${step}-errors`, address: `${at}/${step}`, sent: true })),
      { name: `${name}-check`, address: `${at}/check`, as: 'begun' },
    ];
  }).concat([
    { name: 'wizard-purpose', address: '/request/objection?purpose=9' },
    { name: 'wizard-files', address: '/request/rectification/evidence', as: 'begun' },
    { name: 'wizard-later', address: '/request/access/later', as: 'begun' },
    { name: 'wizard-resume', address: '/request/access', as: 'begun' },
  ]);
}

const STANDINGS = ['unconfirmed', 'open', 'identity', 'clarification', 'extended', 'fee', 'overdue'] as const;
const ENDS = ['answered', 'review', 'withdrawn', 'consent'] as const;
const FOLLOWED: readonly Shot[] = [
  { name: 'follow', address: '/follow' },
  { name: 'follow-errors', address: '/follow', sent: true },
  { name: 'follow-sent', address: '/follow/sent' },
  { name: 'link', address: '/link', as: 'linked' },
  { name: 'link-dead', address: '/link' },
  { name: 'link-confirmed', address: '/link/confirmed' },
  { name: 'account', address: '/account', as: 'person' },
  ...['unconfirmed', 'open', 'consent'].map((which) => ({
    ...{ name: `receipt-${which}`, address: `/receipt/{${which}}`, as: 'person' },
  })),
  ...[...STANDINGS, ...ENDS].map((which) => ({
    ...{ name: `follow-${which}`, address: `/follow/{${which}}`, as: 'person' },
  })),
];

const AFTER_DEATH: readonly Shot[] = [
  { name: 'directives', address: '/directives' },
  { name: 'directives-sent', address: '/directives/sent' },
  { name: 'directives-in-force', address: '/directives', as: 'author' },
  { name: 'directives-revoke', address: '/directives/revoke', as: 'author' },
  { name: 'directives-version', address: '/directives', follow: ['main a[href*="/version/"]'], as: 'author' },
  ...DEPOSIT_STEPS.map((step) => ({
    ...{ name: `directives-write-${step}`, address: `/directives/write/${step}`, as: 'person' },
  })),
  { name: 'directives-write-check', address: '/directives/write/check', as: 'person' },
  { name: 'directives-write-check-errors', address: '/directives/write/check', as: 'person', sent: true },
  { name: 'after-death', address: '/after-death', docs: true },
  ...CLAIM_STEPS.flatMap((step) => [
    { name: `claim-${step}`, address: `/after-death/claim/${step}`, as: 'begun' },
    { name: `claim-${step}-errors`, address: `/after-death/claim/${step}`, sent: true },
  ]),
  { name: 'claim-check', address: '/after-death/claim/check', as: 'begun' },
  ...['claimed', 'executor', 'mandatary', 'frozen', 'refused'].map((as) => ({
    ...{ name: `claim-${as}`, address: '/after-death', follow: ['main a.reference'], as },
  })),
  { name: 'alive', address: '/after-death/object', as: 'alive' },
  { name: 'alive-done', address: '/after-death/object/done' },
  { name: 'alive-dead', address: '/after-death/object' },
];

const CASES = [
  'open',
  'paper',
  'identity',
  'clarification',
  'extended',
  'fee',
  'overdue',
  'review',
  'withdrawn',
] as const;
const DECISIONS_SHOWN = [
  ['identity', 'open'],
  ['identity-verdict', 'identity'],
  ['clarification', 'open'],
  ['clarification-received', 'clarification'],
  ['extension', 'open'],
  ['fee', 'open'],
  ['fee-settled', 'fee'],
  ['withdrawal', 'open'],
] as const;
const CLAIMS_SHOWN = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const DESK: readonly Shot[] = [
  { name: 'sign-in', address: '/dpo/sign-in', role: 'nobody' },
  { name: 'queue', address: '/dpo', docs: true },
  { name: 'queue-waiting', address: '/dpo?view=waiting' },
  { name: 'queue-filtered', address: '/dpo?right=access&language=fr' },
  { name: 'queue-none', address: '/dpo?q=personne-de-ce-nom' },
  { name: 'queue-auditor', address: '/dpo', role: 'auditor' },
  { name: 'case', address: '/dpo', follow: ['a.reference'], docs: true },
  { name: 'case-beside', address: '/dpo?view=due_soon', follow: ['a.reference'] },
  { name: 'case-auditor', address: '/dpo/cases/{open}', role: 'auditor' },
  ...CASES.map((which) => ({ name: `case-${which}`, address: `/dpo/cases/{${which}}` })),
  ...DECISIONS_SHOWN.flatMap(([decision, which]) => {
    const address = `/dpo/cases/{${which}}/decide/${decision}`;
    return { name: `case-decide-${decision}`, address };
  }),
  { name: 'case-decide-extension-errors', address: '/dpo/cases/{open}/decide/extension', sent: true },
  { name: 'case-check', address: '/dpo/cases/{overdue}/check' },
  { name: 'case-recipients', address: '/dpo/tasks?of=all', follow: ['tr:last-child a.reference'] },
  { name: 'case-log', address: '/dpo/cases/new' },
  ...['erasure', 'objection'].map((right) => ({
    ...{ name: `case-log-${right}`, address: `/dpo/cases/new/${right}` },
  })),
  { name: 'case-log-errors', address: '/dpo/cases/new/access', sent: true },
  { name: 'tasks', address: '/dpo/tasks' },
  { name: 'tasks-all', address: '/dpo/tasks?of=all' },
  { name: 'claims', address: '/dpo/claims' },
  ...CLAIMS_SHOWN.map((row) => ({
    ...{ name: `claim-desk-${row}`, address: '/dpo/claims', follow: [`tr:nth-child(${row}) a.reference`] },
  })),
  { name: 'claim-desk-closed', address: '/dpo/claims?view=closed', follow: ['tbody a.reference'] },
  { name: 'statistics', address: '/dpo/statistics', docs: true },
  { name: 'register', address: '/dpo/register' },
  { name: 'retention', address: '/dpo/retention' },
  { name: 'mails', address: '/dpo/mails' },
  { name: 'mails-administrator', address: '/dpo/mails', role: 'administrator' },
  { name: 'templates', address: '/dpo/templates' },
  { name: 'templates-letter', address: '/dpo/templates/letters/access/granted' },
  { name: 'templates-notice', address: '/dpo/templates/letters/any/identity' },
  { name: 'templates-claim', address: '/dpo/templates/letters/claim/executed' },
  { name: 'templates-reply', address: '/dpo/templates/replies/new' },
  { name: 'settings', address: '/dpo/settings' },
  { name: 'settings-charter', address: '/dpo/settings/charter' },
  { name: 'team', address: '/dpo/team' },
  { name: 'team-invite', address: '/dpo/team/invite' },
  { name: 'team-member', address: '/dpo/team', follow: ['tbody a'] },
  { name: 'profile', address: '/dpo/profile' },
  { name: 'profile-calendar', address: '/dpo/profile/calendar' },
  { name: 'profile-password', address: '/dpo/profile/password' },
];

export const SHOTS: readonly Shot[] = [...PUBLIC, ...wizards(), ...FOLLOWED, ...AFTER_DEATH, ...DESK];
