// A letter that was sent, for staff who read cases and for its requester: as it was sent, never composed anew.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { blocksSchema } from '@/lib/documents/blocks';
import { notFound } from '@/lib/errors';
import type { Actor } from '@/lib/rules/actor';
import { charter } from './charter-in-force';

/** Throws `not_found` for anyone else, and for an answer that is not sent. */
export async function readLetter(actor: Actor, answerId: string) {
  const answer = await db().answer.findFirst({
    where: { id: answerId, sentAt: { not: null }, request: readable(actor) },
    include: { request: { select: { id: true, reference: true, locale: true, person: true } } },
  });
  if (!answer?.letter?.length) throw notFound();
  const { id, reference, locale, person } = answer.request;
  const facts = { answerId };
  await transaction((tx) => audit(tx, { at: now(), actor, action: 'letter.read', requestId: id, facts }));
  const { name, email, postalAddress } = sealed.requestPerson.open(id, person);
  const { controller, dpo } = charter();
  return {
    reference,
    locale,
    letterhead: [controller.name, ...dpo.postal],
    // To whom it is posted, where no e-mail can tell that it is ready.
    recipient: email === '' ? [name, ...postalAddress.split('\n')].filter(Boolean) : [],
    blocks: blocksSchema.parse(sealed.answerLetter.open(answer.id, answer.letter)),
  };
}
