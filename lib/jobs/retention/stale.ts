// What goes stale by itself: drafts, sessions, links, mails that have left, fingerprints, accounts left empty.
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import { recordErasures } from '@/lib/db/erasures';
import type { Prisma } from '@/lib/db/generated/client';
import { addDays, addYearsClamped, type PlainDate } from '@/lib/rules/dates';
import { CONFIRM_DAYS } from '@/lib/rules/periods';
import { MAIL_DAYS, type RetentionKind } from '@/lib/rules/retention';
import { eachItem } from './batch';
import { erase, RETENTION } from './erase';

const DAY = 86_400_000;
const BATCH = 1_000;

/** A day longer than they were good for: a person who comes late is told 'expired', not 'unknown'. */
const expired = (at: Date) => ({ lt: new Date(at.getTime() - DAY) });

export const eraseDrafts = (at: Date): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().draft.findMany({
        where: { AND: [{ expiresAt: expired(at), requestId: null }, where] },
        select: { id: true },
        ...page,
      }),
    async (tx, { id }) => {
      // Saved again since it was picked: it has a new term.
      const [draft] = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "Draft" WHERE id = ${id}::uuid AND "requestId" IS NULL AND "expiresAt" < ${expired(at).lt} FOR UPDATE`;
      if (!draft) return false;
      await erase(tx, { table: 'Draft', id, reason: 'draft', at });
      return true;
    },
  );

export const eraseFilingDrafts = (at: Date, emptied: Set<string>): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().filingDraft.findMany({
        where: { AND: [{ expiresAt: expired(at), claimId: null }, where] },
        select: { id: true, accountId: true },
        ...page,
      }),
    async (tx, { id, accountId }) => {
      const still = { id, claimId: null, expiresAt: expired(at) };
      if ((await tx.filingDraft.deleteMany({ where: still })).count === 0) return false;
      await erase(tx, { table: 'FilingDraft', id, reason: 'draft', at });
      if (accountId) emptied.add(accountId);
      return true;
    },
  );

/** Hashes of secrets that open nothing any more: they name nobody, and leave no trace. */
export async function eraseSessions(at: Date, emptied: Set<string>): Promise<void> {
  const expiresAt = expired(at);
  await db().link.deleteMany({ where: { expiresAt } });
  await db().staffSession.deleteMany({ where: { expiresAt } });
  // A draft that was saved since, or filed, lives longer than the session that began it.
  const where = {
    expiresAt,
    drafts: { none: { requestId: null } },
    filingDrafts: { none: { claimId: null } },
  };
  for (;;) {
    const over = await db().portalSession.findMany({
      where,
      select: { id: true, accountId: true },
      take: BATCH,
    });
    const ids = over.map(({ id }) => id);
    await transaction(async (tx) => {
      // What was filed from a draft belongs to its request: it must not go with the draft.
      const draft = { sessionId: { in: ids } };
      await tx.storedFile.updateMany({ where: { draft, requestId: { not: null } }, data: { draftId: null } });
      await tx.portalSession.deleteMany({ where: { id: { in: ids } } });
    });
    for (const { accountId } of over) if (accountId) emptied.add(accountId);
    if (over.length < BATCH) return;
  }
}

export async function eraseMails(at: Date): Promise<number> {
  const before = new Date(at.getTime() - MAIL_DAYS * DAY);
  // A mail is made before it is sent, so that the first bound, which is indexed, loses none.
  const over = {
    createdAt: { lt: before },
    OR: [{ status: 'sent' as const, sentAt: { lt: before } }, { status: 'failed' as const }],
  };
  return inBulk({ reason: 'outbox_mail', table: 'Mail', at }, async (tx) => {
    const found = await tx.mail.findMany({ where: over, select: { id: true }, take: BATCH });
    const ids = found.map(({ id }) => id);
    await tx.mail.deleteMany({ where: { id: { in: ids } } });
    return ids;
  });
}

export async function eraseFingerprints(at: Date, today: PlainDate): Promise<number> {
  // Three whole years, the last day included: addYearsClamped(honouredOn, 3) + 1 ≤ today.
  const honouredOn = { lte: toColumn(addYearsClamped(addDays(today, -1), -3)) };
  return inBulk({ reason: 'objection_fingerprint', table: 'ObjectionProof', at }, async (tx) => {
    const found = await tx.objectionProof.findMany({
      where: { honouredOn },
      select: { id: true },
      take: BATCH,
    });
    const ids = found.map(({ id }) => id);
    await tx.objectionProof.deleteMany({ where: { id: { in: ids } } });
    return ids;
  });
}

type Bulk = { reason: RetentionKind; table: 'Mail' | 'ObjectionProof'; at: Date };

async function inBulk(
  { reason, table, at }: Bulk,
  take: (tx: Parameters<Parameters<typeof transaction>[0]>[0]) => Promise<string[]>,
): Promise<number> {
  for (let total = 0; ; ) {
    const count = await transaction(async (tx) => {
      const ids = await take(tx);
      if (ids.length === 0) return 0;
      await recordErasures(tx, { table, ids, reason, at });
      const facts = { table, reason, count: ids.length };
      await audit(tx, { at, actor: RETENTION, action: 'retention.erased', facts });
      return ids.length;
    });
    total += count;
    if (count < BATCH) return total;
  }
}

/** Accounts that lost the last thing filed under them, and those that never were confirmed. */
export async function eraseAccounts(at: Date, emptied: ReadonlySet<string>): Promise<number> {
  const createdAt = { lt: new Date(at.getTime() - CONFIRM_DAYS * DAY) };
  const none = { none: {} };
  const empty = {
    createdAt,
    requests: none,
    directives: none,
    claims: none,
    claimedAs: none,
    filingDrafts: none,
    // Someone who has just signed in may be about to file.
    sessions: { none: { expiresAt: { gt: at }, revokedAt: null } },
  };
  const among = (which: Prisma.AccountWhereInput) =>
    eachItem(
      ({ where, ...page }) =>
        db().account.findMany({ where: { AND: [empty, which, where] }, select: { id: true }, ...page }),
      async (tx, { id }) => {
        if ((await tx.account.deleteMany({ where: { id, ...empty } })).count === 0) return false;
        await erase(tx, { table: 'Account', id, reason: 'account', at });
        return true;
      },
    );
  let erased = await among({ confirmedAt: null });
  const ids = [...emptied];
  for (let from = 0; from < ids.length; from += BATCH) {
    erased += await among({ id: { in: ids.slice(from, from + BATCH) } });
  }
  return erased;
}
