// The letters of a case before its answer: kept as they were, for the desk to print and for the person to read again.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import type { RightsRequest } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { type Block, blocksSchema } from '@/lib/documents/blocks';
import { notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import type { Actor, StaffMember } from '@/lib/rules/actor';
import { PERSON_NOTICES } from '@/lib/rules/notices';
import { charter } from './charter-in-force';
import { houseDocument } from './house-document';

/** Each is also the name of its title in `desk.letters.title`. */
export const LETTER_KINDS = ['message', ...PERSON_NOTICES] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const letterKind = (kind: string): LetterKind | undefined =>
  LETTER_KINDS.find((known) => known === kind);

/** In the transaction of what it tells of. Gives its id. */
export async function keepLetter(
  tx: Tx,
  request: Pick<RightsRequest, 'id'>,
  letter: { kind: LetterKind; blocks: readonly Block[]; actor: StaffMember; at: Date },
): Promise<string> {
  const { kind, blocks, actor, at } = letter;
  const id = randomUUID();
  const data = { id, requestId: request.id, kind, staffId: actor.staffId, createdAt: at };
  await tx.letter.create({ data: { ...data, blocks: sealed.letterBlocks.seal(id, [...blocks]) } });
  return id;
}

/** A letter as a PDF, with the address of the person. Throws `not_found` outside the actor's scope. */
export async function letterDocument(
  actor: Actor,
  letterId: string,
): Promise<{ reference: string; pdf: Buffer }> {
  const letter = await db().letter.findFirst({
    where: { id: letterId, request: readable(actor) },
    include: { request: { select: { id: true, reference: true, locale: true, person: true } } },
  });
  const kind = letter && letterKind(letter.kind);
  if (!letter || !kind) throw notFound();
  const { id, reference, locale, person } = letter.request;
  const facts = { letterId };
  await transaction((tx) => audit(tx, { at: now(), actor, action: 'letter.read', requestId: id, facts }));
  const { name, postalAddress } = sealed.requestPerson.open(id, person);
  const { controller, dpo } = charter();
  const pdf = await houseDocument({
    title: translator(locale, 'desk')(`letters.title.${kind}`, { reference }),
    locale,
    letterhead: [controller.name, ...dpo.postal],
    recipient: [name, ...postalAddress.split('\n')].filter(Boolean),
    blocks: blocksSchema.parse(sealed.letterBlocks.open(letterId, letter.blocks)),
  });
  return { reference, pdf };
}
