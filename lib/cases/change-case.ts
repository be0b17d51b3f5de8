// How every change to a case begins: permission, scope and version in one conditional write, which also locks the row.
import type { Tx } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { mayCause, next, type RequestEvent, type Status } from '@/lib/rules/states';

/** A case, and its version as the page showed it. */
export interface CaseVersion {
  reference: string;
  version: number;
}

/**
 * Takes the case for a change in the name of `event`, and says which status it leads to. Throws `forbidden` for a role
 * that may not, `not_found` outside the scope, `conflict` when someone changed the case since the page showed it, and
 * `status_not_allowed` where the event cannot happen.
 */
export async function changeCase(
  tx: Tx,
  actor: StaffMember,
  { reference, version }: CaseVersion,
  event: RequestEvent,
) {
  if (!mayCause(actor, event)) throw new AppError('forbidden');
  const where = { AND: [readable(actor), { reference }] };
  const { count } = await tx.rightsRequest.updateMany({
    where: { AND: [where, { version }] },
    data: { version: { increment: 1 } },
  });
  const request = await tx.rightsRequest.findFirst({ where });
  if (!request) throw notFound();
  if (count !== 1) throw new AppError('conflict');
  const status = next(request.status, event);
  if (!status) throw new AppError('status_not_allowed');
  return { request, status: status satisfies Status };
}
