// Links a request to the earlier ones of the same person as it comes in. A link is a help to the desk and holds nothing
// up: a second request on the same right is answered like the first (GDPR Art. 12(5) judges excess, not the software).
import type { Tx } from '@/lib/db/client';
import type { Right } from '@/lib/rules/rights';

/** More than anybody files; a desk that meets one who does has the search. */
const MOST = 20;

/** 'duplicate' while an earlier request on the same right is still open, 'related' otherwise. */
export async function linkRelated(
  tx: Tx,
  request: { id: string; right: Right; accountId: string | null; receivedAt: Date },
): Promise<void> {
  const { id, right, accountId, receivedAt } = request;
  if (!accountId) return;
  const earlier = await tx.rightsRequest.findMany({
    where: { accountId, id: { not: id }, erasedAt: null, receivedAt: { lte: receivedAt } },
    orderBy: { receivedAt: 'desc' },
    take: MOST,
    select: { id: true, right: true, closedAt: true },
  });
  await tx.caseLink.createMany({
    data: earlier.map((other) => ({
      fromId: id,
      toId: other.id,
      kind: other.right === right && other.closedAt === null ? 'duplicate' : 'related',
    })),
    skipDuplicates: true,
  });
}
