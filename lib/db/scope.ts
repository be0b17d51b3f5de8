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

/** The files an actor may read. What is joined to a message that is not sent is its writer's alone. */
export function fileReadable(actor: Actor): Prisma.StoredFileWhereInput {
  if (actor.kind === 'staff') {
    const written = { OR: [{ messageDraftId: null }, { messageDraft: { staffId: actor.staffId } }] };
    // An empty filter on a relation would let in what has none: drafts.
    return { AND: [{ requestId: { not: null }, request: readable(actor) }, written] };
  }
  const { sessionId } = actor.kind === 'system' ? { sessionId: null } : actor;
  const written = sessionId ? [{ draft: { sessionId, requestId: null } }] : [];
  const given = {
    request: readable(actor),
    OR: [
      { author: 'requester' as const },
      { answer: { sentAt: { not: null } } },
      { messageId: { not: null } },
    ],
  };
  return { OR: [...written, given] };
}

/** The requests whose receipt a browser may read: those it has filed, and those of its account. */
export function receiptReadable(actor: Actor): Prisma.RightsRequestWhereInput {
  if (actor.kind === 'visitor' && actor.sessionId) return { draft: { sessionId: actor.sessionId } };
  if (actor.kind === 'requester') {
    return { OR: [{ accountId: actor.accountId }, { draft: { sessionId: actor.sessionId } }] };
  }
  return readable(actor);
}
