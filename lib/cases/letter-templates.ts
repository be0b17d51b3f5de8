// The letters of each right and outcome as the DPO words them: read with their versions, tried on an example, saved only
// when nothing that the law wants is missing.
import { now } from '@/lib/clock';
import { answerLetter } from '@/lib/documents/answer-letter';
import type { Block } from '@/lib/documents/blocks';
import { faultOf, houseLetter, type LetterFault } from '@/lib/documents/letter-template';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { addDays, localDateOf } from '@/lib/rules/dates';
import { type ErasureItem, erasureLines } from '@/lib/rules/erasure-items';
import { groundsOf, needsGround, type Outcome } from '@/lib/rules/outcomes';
import { may } from '@/lib/rules/permissions';
import type { Right } from '@/lib/rules/rights';
import { charter } from './charter-in-force';
import { addVersion, letterKey, newestOf, versionsOf } from './templates';

/** Which letter of which language. */
export interface LetterName {
  right: Right;
  outcome: Outcome;
  locale: Locale;
}

const EXAMPLE = {
  fr: { name: 'Camille Durand', words: 'Les faits de la demande, dans les mots du délégué.' },
  en: { name: 'Camille Durand', words: 'The facts of the case, in the words of the officer.' },
} as const;

/** The letter on an example: what the DPO reads before saving a wording. */
export function exampleLetter({ right, outcome, locale }: LetterName, body: string): Block[] {
  const { timeZone, purposes } = charter();
  const today = localDateOf(now(), timeZone);
  const kept = erasureLines(purposes).map(
    ({ key, exceptions }): ErasureItem => ({ key, decision: exceptions.length > 0 ? 'kept' : 'erased' }),
  );
  const facts = {
    ...EXAMPLE[locale],
    charter: charter(),
    locale,
    right,
    outcome,
    reference: 'DR-2222-3333-4444',
    receivedOn: addDays(today, -12),
    answeredOn: today,
    grounds: needsGround(outcome) ? groundsOf(right).slice(0, 1) : [],
    items: right === 'erasure' && outcome === 'partly_granted' ? kept : [],
    files: ['export.json'],
  };
  return answerLetter(facts, body);
}

/** The newest wording of each letter that the DPO has changed. */
export const changedLetters = () => newestOf('letter');

/** Its versions, the newest first; the house's own is version 0. Throws `not_found` for who words no letters. */
export async function readLetterTemplate(actor: StaffMember, name: LetterName) {
  if (!may(actor, 'template.write')) throw notFound();
  const { right, outcome, locale } = name;
  const versions = await versionsOf(letterKey(right, outcome), locale);
  return { house: houseLetter(right, outcome, locale), versions };
}

/** Saves it, or says what is wrong with it. Throws as `addVersion` does. */
export async function saveLetterTemplate(
  actor: StaffMember,
  { right, outcome, locale }: LetterName,
  { version, body }: { version: number; body: string },
): Promise<LetterFault | null> {
  const fault = faultOf(right, outcome, body);
  if (!fault) await addVersion(actor, { key: letterKey(right, outcome), locale, title: '', body }, version);
  return fault;
}
