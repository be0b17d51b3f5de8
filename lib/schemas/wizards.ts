// The wizard of each right: its pages in order, and the schema that each page's answers must satisfy.
// A request's sealed `details` hold the answers page by page, `{ [step]: { [field]: string | string[] } }`, without
// `identity`; whoever shows them asks `fieldsOf(locale, step)` for the words and `answerText` for each answer.
import { z } from 'zod';
import type { FilePurpose } from '@/lib/rules/files';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { accessFormat, accessMore, accessScope } from './access';
import { alsoErase, client, represented, who } from './filing';
import { identity, withdrawalIdentity } from './identity';
import {
  channels,
  consents,
  corrections,
  decision,
  destination,
  erasureScope,
  freeze,
  ground,
  objectionPurposes,
  portableScope,
  restrictionCase,
  situation,
  view,
} from './rights';

export const STEPS = [
  'who',
  'represented',
  'proof',
  'client',
  'identity',
  'scope',
  'format',
  'corrections',
  'evidence',
  'erase',
  'ground',
  'case',
  'portable',
  'destination',
  'purposes',
  'channels',
  'situation',
  'freeze',
  'decision',
  'view',
  'consents',
  'also-erase',
  'more',
  // No page of its own: the purpose of the charter from which the person came.
  'about',
] as const;
export type Step = (typeof STEPS)[number];

/** The answers of a draft, page by page, as they were validated. */
export type Answers = Partial<Record<Step, Record<string, unknown>>>;

export interface WizardPage {
  step: Step;
  schema: z.ZodType<Record<string, unknown>, unknown>;
  /** Asked only when the answers so far make it matter; always when absent. */
  when?: (answers: Answers) => boolean;
}

/** Pages that ask for files and for nothing else, and what these are for. None is ever required. */
export const FILE_STEPS = { proof: 'mandate', evidence: 'evidence' } as const satisfies Partial<
  Record<Step, FilePurpose>
>;
export type FileStep = keyof typeof FILE_STEPS;
export const isFileStep = (step: string): step is FileStep => Object.hasOwn(FILE_STEPS, step);
const filesAlone = z.object({});

const chosen = (answers: Answers) => (answers.purposes?.purposes as string[] | undefined) ?? [];
const forAnother = ({ who }: Answers) => who !== undefined && who.filedAs !== 'self';

const BEFORE: readonly WizardPage[] = [
  { step: 'who', schema: who },
  { step: 'represented', schema: represented, when: forAnother },
  { step: 'proof', schema: filesAlone, when: forAnother },
  { step: 'client', schema: client },
  { step: 'identity', schema: identity },
];
const MORE: WizardPage = { step: 'more', schema: accessMore };

export const WIZARDS: Readonly<Record<Right, readonly WizardPage[]>> = {
  access: [...BEFORE, { step: 'scope', schema: accessScope }, { step: 'format', schema: accessFormat }, MORE],
  rectification: [
    ...BEFORE,
    { step: 'corrections', schema: corrections },
    { step: 'evidence', schema: filesAlone },
    MORE,
  ],
  erasure: [...BEFORE, { step: 'erase', schema: erasureScope }, { step: 'ground', schema: ground }, MORE],
  restriction: [...BEFORE, { step: 'case', schema: restrictionCase }, MORE],
  portability: [
    ...BEFORE,
    { step: 'portable', schema: portableScope },
    { step: 'destination', schema: destination },
    MORE,
  ],
  objection: [
    ...BEFORE,
    { step: 'purposes', schema: objectionPurposes },
    { step: 'channels', schema: channels, when: (answers) => chosen(answers).includes('marketing') },
    // Article 21(2) and (3): marketing is refused without a reason, and nothing is left to weigh meanwhile.
    {
      step: 'situation',
      schema: situation,
      when: (answers) => chosen(answers).some((id) => id !== 'marketing'),
    },
    { step: 'freeze', schema: freeze, when: (answers) => chosen(answers).some((id) => id !== 'marketing') },
    MORE,
  ],
  automated_decision: [
    ...BEFORE,
    { step: 'decision', schema: decision },
    { step: 'view', schema: view },
    MORE,
  ],
  // Article 7(3): as easy to withdraw as to give. Which one, an address to confirm, and it is done.
  consent_withdrawal: [
    { step: 'consents', schema: consents },
    { step: 'also-erase', schema: alsoErase },
    { step: 'identity', schema: withdrawalIdentity },
  ],
};

/** The pages that these answers call for, in order. */
export const pagesOf = (right: Right, answers: Answers): readonly WizardPage[] =>
  WIZARDS[right].filter(({ when }) => !when || when(answers));

/** What the files are for that these answers call for. */
export const purposesOfFiles = (right: Right, answers: Answers): FilePurpose[] =>
  pagesOf(right, answers).flatMap(({ step }) => (isFileStep(step) ? [FILE_STEPS[step]] : []));

/** The first page whose answers are missing or no longer valid; null when the draft can be submitted. */
export function firstOpenStep(right: Right, answers: Answers): Step | null {
  const page = pagesOf(right, answers).find(({ step, schema }) => !schema.safeParse(answers[step]).success);
  return page?.step ?? null;
}

/**
 * The requests that one submission files, the main one first: an objection with the restriction of Article 18(1)(d),
 * a withdrawal with the erasure of Article 17(1)(b). Answers to pages that no longer matter are left out.
 */
export function requestsOf(right: Right, answers: Answers): { right: Right; details: Answers }[] {
  const asked = pagesOf(right, answers).filter(({ step }) => step !== 'identity');
  const details: Answers = Object.fromEntries(asked.map(({ step }) => [step, answers[step]]));
  const main = { right, details: { ...details, ...(answers.about && { about: answers.about }) } };
  return [main, ...alsoAsked(right, details)];
}

/** What the answers of one request ask besides it, as requests of their own. */
export function alsoAsked(right: Right, details: Answers): { right: Right; details: Answers }[] {
  const { who, represented, client } = details;
  const shared: Answers = {
    ...(who && { who }),
    ...(represented && { represented }),
    ...(client && { client }),
  };
  if (right === 'objection' && details.freeze?.freeze === 'yes') {
    const about = String(details.situation?.situation ?? '');
    return [{ right: 'restriction', details: { ...shared, case: { case: 'objection', about } } }];
  }
  if (right === 'consent_withdrawal' && details['also-erase']?.alsoErase === 'yes') {
    const { consents = [], other = '' } = (details.consents ?? {}) as { consents?: string[]; other?: string };
    const erase = { erase: 'some', purposes: consents.filter((id) => id !== 'other'), precisely: other };
    return [{ right: 'erasure', details: { ...shared, erase, ground: { ground: 'consent' } } }];
  }
  return [];
}

/** The charter's purposes that a request is about. */
export function purposesOf(details: Answers): string[] {
  const found = [details.purposes?.purposes, details.consents?.consents, details.erase?.purposes];
  const ids = [details.about?.purpose, ...found.flat()].filter((id) => typeof id === 'string');
  return [...new Set(ids)].filter((id) => id !== 'other' && id !== 'marketing');
}

export const isStep = (value: string): value is Step => (STEPS as readonly string[]).includes(value);

/** Every page's schema by its name, `right.step`. */
export const PAGE_SCHEMAS = Object.fromEntries(
  RIGHTS.flatMap((right) => WIZARDS[right].map(({ step, schema }) => [`${right}.${step}`, schema])),
);
