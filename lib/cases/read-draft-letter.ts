// The letter as it would leave now, for the DPO to read over.
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { mayCause } from '@/lib/rules/states';
import { composeLetter } from './compose-letter';

/** Throws `not_found` for who may not answer, and while there is no draft. */
export async function readDraftLetter(actor: StaffMember, reference: string) {
  if (!mayCause(actor, 'answer')) throw notFound();
  const request = await db().rightsRequest.findFirst({
    where: { AND: [readable(actor), { reference }] },
    include: {
      answers: { where: { sentAt: null }, include: { files: { orderBy: { createdAt: 'asc' } } } },
    },
  });
  const draft = request?.answers[0];
  if (!request || !draft) throw notFound();
  const { id, version, locale, right } = request;
  return {
    id,
    version,
    locale,
    right,
    reference,
    /** Nobody can be told by mail: the letter is posted. */
    byPost: sealed.requestPerson.open(id, request.person).email === '',
    outcome: draft.outcome,
    letter: await composeLetter(db(), request, draft, now()),
  };
}
