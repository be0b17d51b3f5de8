// The wordings that the DPO edits, a row a version: letters by right and by outcome or step, canned replies by a name of
// their own.
// The newest counts; none is ever changed, so that what was sent can be held against what it was made from.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { type LetterOf, nameOf } from '@/lib/documents/letter-template';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';

export function letterKey(letter: LetterOf): string {
  const { right, step } = nameOf(letter);
  return `letter.${right}.${step}`;
}
export const replyKey = (slug: string) => `reply.${slug}`;

/** More than anyone writes of one. */
const MOST = 200;

export const newestTemplate = (tx: Tx, key: string, locale: Locale) =>
  tx.template.findFirst({ where: { key, locale }, orderBy: { version: 'desc' } });

/**
 * The DPO's words of a letter, as they stood at `asOf` where it is given: those of its right, or of a notice those for
 * every right; undefined where the house's own count.
 */
export async function wordingOf(tx: Tx, letter: LetterOf, locale: Locale, asOf?: Date) {
  const keys = [letterKey(letter)];
  if ('notice' in letter && letter.right) keys.push(letterKey({ ...letter, right: null }));
  for (const key of keys) {
    const where = { key, locale, ...(asOf && { createdAt: { lte: asOf } }) };
    const newest = await tx.template.findFirst({ where, orderBy: { version: 'desc' } });
    if (newest && !newest.retired) return newest.body;
  }
  return undefined;
}

/** The newest of each key and language, letters or replies. */
export function newestOf(kind: 'letter' | 'reply', locale?: Locale) {
  return db().template.findMany({
    where: { key: { startsWith: `${kind}.` }, ...(locale && { locale }) },
    orderBy: [{ key: 'asc' }, { locale: 'asc' }, { version: 'desc' }],
    distinct: ['key', 'locale'],
  });
}

/** Newest first, with who wrote it. */
export async function versionsOf(key: string, locale: Locale) {
  const versions = await db().template.findMany({
    where: { key, locale },
    orderBy: { version: 'desc' },
    take: MOST,
    include: { staff: { select: { name: true } } },
  });
  return versions.map(({ staff, ...version }) => ({ ...version, author: staff?.name ?? null }));
}

interface Wording {
  key: string;
  locale: Locale;
  title: string;
  body: string;
  retired?: boolean;
}

/**
 * Adds the version after the one that the page showed, which is 0 for none. Throws `forbidden`, and `conflict` when
 * somebody has written that version meanwhile.
 */
export async function addVersion(actor: StaffMember, wording: Wording, shown: number): Promise<void> {
  if (!may(actor, 'template.write')) throw new AppError('forbidden');
  const at = now();
  const version = shown + 1;
  await transaction(async (tx) => {
    const newest = await newestTemplate(tx, wording.key, wording.locale);
    if ((newest?.version ?? 0) !== shown) throw new AppError('conflict');
    const data = { ...wording, version, staffId: actor.staffId, createdAt: at };
    // Two at the same moment: the second finds the place taken.
    const { count } = await tx.template.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) throw new AppError('conflict');
    const { key, locale, retired = false } = wording;
    await audit(tx, { at, actor, action: 'template.saved', facts: { key, locale, version, retired } });
  });
}
