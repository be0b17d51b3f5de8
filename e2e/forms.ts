// The forms of the product that are refused with a message beside a field: where each is, who may see it, and what the
// server checks it with. What to type wrongly follows from the fields themselves (e2e/forms.spec.ts).
import type { z } from 'zod';
import type errors from '../lib/i18n/messages/fr/errors';
import type { ActorName, Made } from './access';

export type Values = Record<string, string | string[]>;

/** Answers that are right as far as the form goes, and what the work says of them: beside a field, or of the whole. */
export type Refusal = { values: Values } & (
  | { field: string; says: keyof typeof errors.field }
  | { problem: keyof typeof errors.code }
);

export interface TriedForm {
  name: string;
  as: ActorName;
  /** The internal path of its page. */
  at: (made: Made) => string;
  /** What no other form of the page has: the name or the id of a field, or a part of what is hidden in it. */
  has: string;
  schema: z.ZodType;
  /** Where the field's own first choice, or any words, would not do. */
  good?: Values;
  /** Answers that are wrong together. */
  tries?: Values[];
  /** What only the work finds. */
  refusals?: (made: Made) => Refusal[];
  /** What is hidden in a page that somebody opened before another changed what it shows; by default an old version. */
  stale?: Values;
  /** A page to open first: it takes the secret of a link. */
  enter?: (made: Made) => string;
  /** What must be so behind the page. */
  given?: (made: Made) => [sql: string, values: string[]][];
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
