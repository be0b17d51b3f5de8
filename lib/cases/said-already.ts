// A message that came twice: by a second press, by the browser's 'send again', by whoever had no answer and tried anew.
// The same words from the same writer within ten minutes are one message.
import type { Tx } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { Writer } from './message-draft';

const SAME_MS = 10 * 60_000;
/** Far more than a person writes in that time; the limits let nobody write more. */
const MOST = 100;

/** Of a request that is locked. With a file joined since it is another message. */
export async function saidAlready(
  tx: Tx,
  actor: Writer,
  { requestId, body, at }: { requestId: string; body: string; at: Date },
): Promise<boolean> {
  // Without words it is its files, and those have gone with the first.
  if (body === '') return false;
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  const author = actor.kind === 'staff' ? 'staff' : 'requester';
  const lately = await tx.message.findMany({
    where: { requestId, author, staffId, createdAt: { gt: new Date(at.getTime() - SAME_MS) } },
    orderBy: { createdAt: 'desc' },
    take: MOST,
  });
  if (!lately.some((message) => sealed.messageBody.open(message.id, message.body) === body)) return false;
  const writing = { requestId, staffId, identity: false };
  if (await tx.storedFile.count({ where: { messageDraft: writing } })) return false;
  await tx.messageDraft.deleteMany({ where: writing });
  return true;
}
