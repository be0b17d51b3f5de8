// The forms of directives and of claims after a death, one schema a page.
import { z } from 'zod';
import { CLAIMANTS, EXECUTOR_STATES } from '@/lib/rules/directives/capacity';
import { type Executor, HEIR_RIGHTS, MAX_EXECUTORS, WISHES, type Wish } from '@/lib/rules/directives/content';
import { PROOF_METHODS, PROOFS } from '@/lib/rules/directives/proofs';
import { REFUSAL_CODES } from '@/lib/rules/directives/refusal';
import { date, optionalDate, withDates } from './day';
import { email } from './identity';
import { settledTask } from './tasks';
import { line, optionalLine, optionalText, several, text } from './text';

const you = withDates(
  ['bornOn'],
  z.object({ name: line(200, 'field.name_missing'), bornOn: date('field.born_missing') }),
);

/** One question a category: `wish.<category id>`. Which categories exist is checked against the charter. */
const data = z
  .object({ recipient: optionalText(1000) })
  .catchall(z.union([z.enum(WISHES), z.string()]))
  .transform(({ recipient, ...rest }) => {
    const wishes: Record<string, Wish> = {};
    for (const [name, value] of Object.entries(rest)) {
      const wish = WISHES.find((known) => known === value);
      if (name.startsWith('wish.') && wish) wishes[name.slice(5)] = wish;
    }
    return { recipient, wishes };
  })
  .refine(({ recipient, wishes }) => recipient !== '' || !Object.values(wishes).includes('communicate'), {
    path: ['recipient'],
    message: 'field.recipient_missing',
  });

const numbers = Array.from({ length: MAX_EXECUTORS }, (_, index) => index + 1);
const people = withDates(
  numbers.map((number) => `bornOn${number}`),
  z
    .object(
      Object.fromEntries(
        numbers.flatMap((number) => [
          [`name${number}`, optionalLine(200)],
          [`bornOn${number}`, optionalDate],
          [`contact${number}`, optionalLine(300)],
          [`relation${number}`, optionalLine(100)],
        ]),
      ),
    )
    .transform((values, context) => {
      const typed = values as Record<string, string>;
      const executors: Executor[] = [];
      for (const number of numbers) {
        const of = (name: string) => typed[`${name}${number}`] ?? '';
        const [name, contact] = [of('name'), of('contact')];
        if (name && !contact)
          context.addIssue({ code: 'custom', path: [`contact${number}`], message: 'field.contact_missing' });
        if (!name && (contact || of('bornOn') || of('relation')))
          context.addIssue({ code: 'custom', path: [`name${number}`], message: 'field.named_missing' });
        if (name) executors.push({ name, contact, bornOn: of('bornOn'), relation: of('relation') });
      }
      return { executors };
    }),
);

const heirs = z.object({ opposed: several(z.enum(HEIR_RIGHTS)) });
const words = z.object({ instructions: optionalText(5000) });
const general = z.object({ general: optionalText(1000) });

export const DEPOSIT_STEPS = ['you', 'data', 'people', 'heirs', 'words', 'general'] as const;
export type DepositStep = (typeof DEPOSIT_STEPS)[number];
export const DEPOSIT_PAGES = { you, data, people, heirs, words, general } as const;

/** The specific consent of art. 85 I: a box of its own, unticked. */
export const deposit = z.object({
  consent: z.literal('yes', 'field.consent'),
  version: z.coerce.number().int().nonnegative(),
});

const claimantPage = z.object({
  kind: z.enum(CLAIMANTS, 'field.claimant'),
  name: line(200, 'field.name_missing'),
  email: z.string('field.email_missing').pipe(email),
  relation: optionalLine(200),
});
const deceased = withDates(
  ['bornOn', 'diedOn'],
  z
    .object({
      name: line(200, 'field.deceased_missing'),
      bornOn: optionalDate,
      diedOn: date('field.died_missing'),
      email: z.union([z.literal(''), email]).prefault(''),
      customerNumber: optionalLine(60),
    })
    .refine(({ bornOn, diedOn }) => bornOn === '' || bornOn <= diedOn, {
      path: ['diedOn'],
      message: 'field.died_before_birth',
    }),
);
export const ASKS = ['directives', ...HEIR_RIGHTS] as const;
const asked = z.object({
  asked: several(z.enum(ASKS)).refine((values) => values.length > 0, 'field.asked'),
  words: optionalText(5000),
});

export const CLAIM_STEPS = ['claimant', 'deceased', 'asked'] as const;
export type ClaimStep = (typeof CLAIM_STEPS)[number];
export const CLAIM_PAGES = { claimant: claimantPage, deceased, asked } as const;

export type DepositAnswers = { [Step in DepositStep]?: z.output<(typeof DEPOSIT_PAGES)[Step]> };
export type ClaimAnswers = { [Step in ClaimStep]?: z.output<(typeof CLAIM_PAGES)[Step]> };
/** What a draft holds, page by page, as it was validated. */
export type FilingAnswers = DepositAnswers & ClaimAnswers;

export const filing = z.object({ version: z.coerce.number().int().nonnegative() });
export const beginDirective = z.object({ email: z.string('field.email_missing').pipe(email) });

// --- The desk ---

const version = z.coerce.number().int().nonnegative();
const reason = z.string('field.reason_missing').pipe(text(5000, 'field.reason_missing'));
export const claimChange = z.object({ version });
export const claimReason = z.object({ version, reason });
export const proofDecision = z.object({
  version,
  proof: z.uuid(),
  decision: z.enum(['accepted', 'rejected'], 'field.proof_verdict'),
  method: z.enum(PROOF_METHODS, 'field.method'),
});
export const claimMatch = z.object({
  version,
  account: z.union([z.uuid(), z.literal('none')], 'field.match'),
});
const executorState = z.enum(EXECUTOR_STATES).catch('available');
/** One state for each person named, in the directive's order. */
export const capacityForm = z
  .object({
    version,
    reason,
    claimantIs: z.union([z.literal('none'), z.coerce.number().int().min(0).max(MAX_EXECUTORS)]).catch('none'),
    executor0: executorState,
    executor1: executorState,
    executor2: executorState,
  })
  .transform(({ executor0, executor1, executor2, ...rest }) => ({
    ...rest,
    executors: [executor0, executor1, executor2],
  }));
export const claimRefusal = z.object({
  version,
  ground: z.enum(REFUSAL_CODES, 'field.refusal_ground'),
  words: optionalText(5000),
});
/** Pressed as done, or as not possible with a reason. */
export const taskForm = settledTask.safeExtend({ version, task: z.uuid() });
export const proofUpload = z.object({ kind: z.enum(PROOFS) });
