// docs/lifecycle.md: the tables of lib/rules in words, for whoever reviews them without reading code. The test beside
// holds the file to the tables.
import desk from '@/lib/i18n/messages/en/desk';
import templates from '@/lib/i18n/messages/en/templates';
import type { Role } from '@/lib/rules/actor';
import { answerElements } from '@/lib/rules/answer-elements';
import {
  CLAIM_EVENTS,
  CLAIM_RULES,
  CLAIM_STATUSES,
  type ClaimNeed,
  type ClaimNotice,
  nextClaim,
} from '@/lib/rules/directives/claim-states';
import { isWorded, NOTICE_ELEMENTS, NOTICE_NAMES } from '@/lib/rules/notices';
import { GROUNDS, groundsOf, needsGround, OUTCOME_NAMES, outcomesOf } from '@/lib/rules/outcomes';
import { PERMISSIONS, rolesWith } from '@/lib/rules/permissions';
import { citedRight } from '@/lib/rules/right-names';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { EVENT_RULES, EVENTS, type Need, type Notice, next, STATUSES } from '@/lib/rules/states';

const NEEDS: Readonly<Record<Need | ClaimNeed, string>> = {
  amount: 'the amount',
  evidence_of_excess: 'what shows that the request is unfounded or excessive',
  extension_in_time: 'the first month not over',
  ground: 'a ground of the list, where the outcome asks for one',
  identity_method: 'how identity was decided',
  letter: 'a letter that holds all that the law wants',
  lifting_notice: 'the notice, sent before',
  months: 'one or two months, from receipt',
  outcome: 'an outcome that the right allows',
  reason: 'the reasons, in words',
  restriction: 'a restriction that was granted',
  retention_over: 'the retention period over',
  review_asked: 'a review that was asked for',
  method: 'how the paper was checked',
  match: 'the person who died, looked for',
  proofs_complete: 'every proof accepted',
  objection_over: 'the time to object over, or nobody found',
  capacity: 'the capacity decided',
  second_step: 'the second step, soon after the first, by the same person',
  tasks_done: 'each task done or explained',
};

const NOTICES: Readonly<Record<Notice | ClaimNotice, string>> = {
  'request-acknowledged': 'to the person: taken in hand',
  'identity-asked': 'to the person: what is in doubt, and what would settle it',
  'clarification-asked': 'to the person: the question',
  'new-message': 'to the person: a notice to read, with the reasons',
  'deadline-extended': 'to the person: the new date, and why',
  'answer-ready': 'to the person: the answer is ready',
  'request-withdrawn': 'to the person: the withdrawal is recorded',
  'staff-new-message': 'to the desk',
  proof_asked: 'to the claimant: which paper is missing',
  living: 'to the person, who may be alive: how to object',
  frozen: 'to the claimant: the heirs disagree, the court decides',
  answered: 'to the claimant: the decision can be read',
};

const CAUSES = {
  requester: 'the person',
  claimant: 'the claimant',
  author: 'the person, who is alive',
  system: 'a job, alone',
} as const;

const ROLES: Readonly<Record<Role, string>> = {
  administrator: 'administrator',
  dpo: 'DPO',
  case_handler: 'case handler',
  auditor: 'auditor',
};

/** 'ask_identity' → 'ask identity'. */
const words = (code: string) => code.replaceAll('_', ' ');

function causes(by: readonly string[]): string {
  return by
    .flatMap((cause) => {
      const permission = PERMISSIONS.find((one) => one === cause);
      return permission
        ? rolesWith(permission).map((role) => ROLES[role])
        : CAUSES[cause as keyof typeof CAUSES];
    })
    .join(', ');
}

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

interface Machine<S extends string, E extends string> {
  statuses: readonly S[];
  events: readonly E[];
  next: (status: S, event: E) => S | null;
  rules: Readonly<
    Record<
      E,
      {
        by: readonly string[];
        needs: readonly (Need | ClaimNeed)[];
        sends: readonly (Notice | ClaimNotice)[];
      }
    >
  >;
}

function machine<S extends string, E extends string>({
  statuses,
  events,
  next,
  rules,
}: Machine<S, E>): string {
  const list = (items: readonly string[]) => items.join('; ') || '–';
  const moves = events.map((event) => [
    `**${words(event)}**`,
    ...statuses.map((status) => words(next(status, event) ?? '·')),
  ]);
  const conditions = events.map((event) => [
    `**${words(event)}**`,
    causes(rules[event].by),
    list(rules[event].needs.map((need) => NEEDS[need])),
    list(rules[event].sends.map((notice) => NOTICES[notice])),
  ]);
  return [
    'Where each event leads from each status; a dot where it cannot happen.',
    table(['event', ...statuses.map(words)], moves),
    'Who may cause it, what must be there first, and what must be sent with it.',
    table(['event', 'who', 'needs', 'sends'], conditions),
  ].join('\n\n');
}

function answers(right: Right): string {
  const outcomes = outcomesOf(right).map((outcome) => {
    const held = answerElements(right, outcome).map(
      ({ id, article }) => `${desk.check.element[id]} (${article})`,
    );
    const ground = needsGround(outcome) ? 'one of those below' : '–';
    return [OUTCOME_NAMES[outcome].en, ground, held.join('; ')];
  });
  const grounds = groundsOf(right).map(
    (code) => `- ${GROUNDS[code].text.en} (Art. ${GROUNDS[code].article})`,
  );
  return [
    `### ${citedRight(right, 'en').replace(/^./, (letter) => letter.toUpperCase())}`,
    table(['outcome', 'ground', 'what the answer must hold (articles of the GDPR)'], outcomes),
    grounds.length > 0 ? ['Grounds of refusal:', '', ...grounds].join('\n') : 'It cannot be refused.',
  ].join('\n\n');
}

function notices(): string {
  const rows = NOTICE_NAMES.map((name) => [
    templates.notices.name[name],
    templates.notices.when[name],
    [
      ...NOTICE_ELEMENTS[name].map(({ id, article }) => `${desk.check.element[id]} (${article})`),
      ...(isWorded(name) ? ['the facts of the case, in words of the desk’s'] : []),
    ].join('; '),
  ]);
  return table(['notice', 'when it leaves', 'what it must hold (articles of the GDPR)'], rows);
}

/** The whole document, in Markdown. Pure. */
export const lifecycleDocument = (): string =>
  `${[
    '# The life of requests and claims',
    'Written from the tables of `lib/rules`, which the product runs on, and checked against them by `npm test`. After a change: `npx vitest run --project unit scripts/lifecycle.test.ts -u`.',
    '## A request (GDPR Art. 12 to 22)',
    machine({ statuses: STATUSES, events: EVENTS, next, rules: EVENT_RULES }),
    '‘Confirmed’, ‘overdue’ and ‘paused’ are no statuses: they are read from dates.',
    '## A claim after a death (loi n° 78-17, art. 84 to 86)',
    machine({ statuses: CLAIM_STATUSES, events: CLAIM_EVENTS, next: nextClaim, rules: CLAIM_RULES }),
    'Until the decision the claimant is told the same, whatever was found.',
    '## What a notice before the answer must hold',
    notices(),
    '## What an answer must hold',
    ...RIGHTS.map(answers),
  ].join('\n\n')}\n`;
