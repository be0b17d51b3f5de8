// What each actor may see, as one `where` shared by lists and single reads. What is outside it does not exist.
import type { Actor } from '@/lib/rules/actor';
import { may } from '@/lib/rules/permissions';
import type { Prisma } from './generated/client';

const NOTHING = { id: { in: [] } } satisfies Prisma.RightsRequestWhereInput;

/** The requests an actor may read. */
export function readable(actor: Actor): Prisma.RightsRequestWhereInput {
  switch (actor.kind) {
    case 'requester':
      return { accountId: actor.accountId };
    case 'staff':
      return may(actor, 'case.read') ? {} : NOTHING;
    case 'visitor':
      // The browser that filed a request sees its receipt, and nothing else.
      return NOTHING;
    case 'system':
      return {};
  }
}

const NO_CLAIM = { id: { in: [] } } satisfies Prisma.ClaimWhereInput;

/** The claims of whoever filed them: those of an account whose address is proved, and those that this browser sent. */
export function ownClaims(actor: Actor): Prisma.ClaimWhereInput {
  if (actor.kind === 'visitor' && actor.sessionId) return { draft: { sessionId: actor.sessionId } };
  if (actor.kind === 'requester') {
    return { OR: [{ accountId: actor.accountId }, { draft: { sessionId: actor.sessionId } }] };
  }
  // Not an empty OR: nested in an AND it filters nothing.
  return NO_CLAIM;
}

/** The requests whose receipt a browser may read: those it has filed, and those of its account. */
export function receiptReadable(actor: Actor): Prisma.RightsRequestWhereInput {
  if (actor.kind === 'visitor' && actor.sessionId) return { draft: { sessionId: actor.sessionId } };
  if (actor.kind === 'requester') {
    return { OR: [{ accountId: actor.accountId }, { draft: { sessionId: actor.sessionId } }] };
  }
  return readable(actor);
}
