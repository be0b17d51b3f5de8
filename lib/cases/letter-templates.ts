// The letters of each right, by outcome and by step, as the DPO words them: read with their versions, saved only when
// nothing that the law wants is missing.
import { db } from '@/lib/db/client';
import { faultOf, houseLetter, type LetterFault, type LetterOf } from '@/lib/documents/letter-template';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';
import { addVersion, letterKey, newestOf, versionsOf, wordingOf } from './templates';

/** The newest wording of each letter that the DPO has changed. */
export const changedLetters = () => newestOf('letter');

/**
 * Its versions, the newest first, and what it says without them: the words for every right, where it is a notice of one,
 * or the house's. Throws `not_found` for who words no letters.
 */
export async function readLetterTemplate(actor: StaffMember, letter: LetterOf, locale: Locale) {
  if (!may(actor, 'template.write')) throw notFound();
  const general = 'notice' in letter && letter.right ? { ...letter, right: null } : null;
  const [versions, forAll] = await Promise.all([
    versionsOf(letterKey(letter), locale),
    general && wordingOf(db(), general, locale),
  ]);
  return { house: forAll ?? houseLetter(letter, locale), versions };
}

/** Saves it, or says what is wrong with it. Throws as `addVersion` does. */
export async function saveLetterTemplate(
  actor: StaffMember,
  letter: LetterOf,
  { locale, version, body, retired }: { locale: Locale; version: number; body: string; retired?: boolean },
): Promise<LetterFault | null> {
  const fault = faultOf(letter, body);
  const wording = { key: letterKey(letter), locale, title: '', body, retired };
  if (!fault) await addVersion(actor, wording, version);
  return fault;
}
