// A message on a request, from the requester to the desk or from the desk to the requester. The other side is told
// by a mail that holds nothing of it.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError, notFound } from '@/lib/errors';
import type { Actor } from '@/lib/rules/actor';
import { may } from '@/lib/rules/permissions';
import { deskHead, notifyDesk } from './notify-desk';
import { bothHeads, mailCommon, mailPerson, printInstead } from './notify-person';

/** Throws `not_found` outside the actor's scope, `forbidden` for a member of staff who only reads. */
export async function postMessage(actor: Actor, reference: string, body: string): Promise<void> {
  if (actor.kind === 'staff' && !may(actor, 'case.write')) throw new AppError('forbidden');
  const at = now();
  const heads = await bothHeads();
  const desk = await deskHead();
  await transaction(async (tx) => {
    const request = await tx.rightsRequest.findFirst({ where: { AND: [readable(actor), { reference }] } });
    if (!request) throw notFound();
    const id = randomUUID();
    const author = actor.kind === 'staff' ? 'staff' : 'requester';
    const staffId = actor.kind === 'staff' ? actor.staffId : null;
    await tx.message.create({
      data: {
        id,
        requestId: request.id,
        author,
        staffId,
        body: sealed.messageBody.seal(id, body),
        createdAt: at,
      },
    });
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { unreadByStaff: author === 'requester' },
    });
    await audit(tx, { at, actor, action: `message.${author}`, requestId: request.id });
    if (author === 'requester') {
      await notifyDesk(tx, { template: 'staff-new-message', request, at, head: desk });
      return;
    }
    if (actor.kind === 'staff') await printInstead(tx, request, { kind: 'message', text: body, actor, at });
    await mailPerson(tx, request, { template: 'new-message', props: mailCommon(request, heads), at });
  });
}
