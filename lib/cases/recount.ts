// The dates of a case after a change to what they are counted from.
import type { Tx } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import type { RightsRequest } from '@/lib/db/generated/client';
import { later, localDateOf, type PlainDate } from '@/lib/rules/dates';
import type { Deadline } from '@/lib/rules/deadline';
import { type Asking, judgeAsking, type PauseVerdict } from '@/lib/rules/pauses';
import { deadlineColumns, deadlineOf } from './clock';

/** Computes the dates anew and keeps them in the row. */
export async function recount(tx: Tx, requestId: string, at: Date): Promise<Deadline> {
  const where = { id: requestId };
  const request = await tx.rightsRequest.findUniqueOrThrow({ where, include: { pauses: true } });
  const deadline = deadlineOf(request, at);
  await tx.rightsRequest.update({ where, data: deadlineColumns(deadline) });
  return deadline;
}

/** Whether an asking stops the clock on the day it is made. `dueOn` is counted as of that day. */
export async function judgeNow(
  tx: Tx,
  request: RightsRequest,
  asking: Pick<Asking, 'cause' | 'largeQuantity' | 'dueOn'>,
  at: Date,
): Promise<PauseVerdict> {
  const askedOn = localDateOf(at, request.timeZone);
  const receivedOn = fromColumn(request.receivedOn);
  const heard = await tx.message.findFirst({
    where: { requestId: request.id, author: 'requester' },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  const lastHeardOn = heard ? later(receivedOn, localDateOf(heard.createdAt, request.timeZone)) : receivedOn;
  return judgeAsking({ ...asking, right: request.right, askedOn, receivedOn, lastHeardOn });
}

/** Judges an asking, and stops the clock if it may. */
export async function pauseIfAllowed(
  tx: Tx,
  request: RightsRequest,
  asking: Pick<Asking, 'cause' | 'largeQuantity'>,
  at: Date,
): Promise<PauseVerdict> {
  const { dueOn } = await recount(tx, request.id, at);
  const verdict = await judgeNow(tx, request, { ...asking, dueOn }, at);
  if (verdict.stopsClock) {
    const from = toColumn(localDateOf(at, request.timeZone));
    await tx.pause.create({ data: { requestId: request.id, cause: asking.cause, from } });
    await recount(tx, request.id, at);
  }
  return verdict;
}

/** Ends the open pauses of a cause on the day the person first wrote after the asking, today at the latest. */
export async function endPauses(
  tx: Tx,
  request: RightsRequest,
  cause: 'identity' | 'clarification',
  at: Date,
): Promise<PlainDate> {
  const today = localDateOf(at, request.timeZone);
  const asked = await tx.auditEvent.findFirst({
    where: { requestId: request.id, action: `${cause}.asked` },
    orderBy: { seq: 'desc' },
    select: { at: true },
  });
  const answer = asked
    ? await tx.message.findFirst({
        where: { requestId: request.id, author: 'requester', createdAt: { gt: asked.at } },
        orderBy: { createdAt: 'asc' },
        select: { createdAt: true },
      })
    : null;
  const to = answer ? localDateOf(answer.createdAt, request.timeZone) : today;
  for (const pause of await tx.pause.findMany({ where: { requestId: request.id, cause, to: null } })) {
    await tx.pause.update({
      where: { id: pause.id },
      data: { to: toColumn(later(to, fromColumn(pause.from))) },
    });
  }
  await recount(tx, request.id, at);
  return to;
}
