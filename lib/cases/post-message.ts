// A message on a request, from the requester to the desk or from the desk to the requester. The other side is told
// by a mail that holds nothing of it.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { paragraphsOf } from '@/lib/documents/plain-blocks';
import { AppError } from '@/lib/errors';
import { handOverJoined, lockRequest, mayWrite, type Writer } from './message-draft';
import { deskHead, notifyDesk } from './notify-desk';
import { bothHeads, mailCommon, mailPerson, printInstead } from './notify-person';
import { saidAlready } from './said-already';

/** Writes it into the thread of a locked request, with the files joined to it. Throws `message_empty`. */
export async function writeMessage(
  tx: Tx,
  actor: Writer,
  message: { requestId: string; body: string; at: Date; identity: boolean },
): Promise<{ files: number }> {
  const { requestId, body, at, identity } = message;
  const id = randomUUID();
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  const author = actor.kind === 'staff' ? 'staff' : 'requester';
  const words = sealed.messageBody.seal(id, body);
  await tx.message.create({ data: { id, requestId, author, staffId, body: words, createdAt: at } });
  const files = await handOverJoined(tx, actor, { requestId, identity, messageId: id });
  if (body === '' && files === 0) throw new AppError('message_empty');
  return { files };
}

/** Once, however often it is sent. Throws `not_found` outside the actor's scope, `forbidden` for who only reads. */
export async function postMessage(actor: Writer, reference: string, body: string): Promise<void> {
  mayWrite(actor);
  const at = now();
  const heads = await bothHeads();
  const desk = await deskHead();
  await transaction(async (tx) => {
    const request = await lockRequest(tx, actor, reference);
    if (await saidAlready(tx, actor, { requestId: request.id, body, at })) return;
    const author = actor.kind === 'staff' ? 'staff' : 'requester';
    const facts = await writeMessage(tx, actor, { requestId: request.id, body, at, identity: false });
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { unreadByStaff: author === 'requester' },
    });
    await audit(tx, { at, actor, action: `message.${author}`, requestId: request.id, facts });
    if (author === 'requester') {
      await notifyDesk(tx, { template: 'staff-new-message', request, at, head: desk });
      return;
    }
    if (actor.kind === 'staff')
      await printInstead(tx, request, { kind: 'message', blocks: paragraphsOf(body), actor, at });
    await mailPerson(tx, request, { template: 'new-message', props: mailCommon(request, heads), at });
  });
}
