// A directive or a claim being written: kept page by page, for the account that deposits or the browser that claims.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { db, type Tx, transaction } from '@/lib/db/client';
import type { FilingKind } from '@/lib/db/generated/enums';
import { sealed } from '@/lib/db/sealed';
import { DRAFT_DAYS } from '@/lib/rules/periods';
import type { FilingAnswers } from '@/lib/schemas/directives';

export type FilingOwner = { accountId: string } | { sessionId: string };

const DAY = 86_400_000;
const of = (kind: FilingKind, owner: FilingOwner, at: Date) => ({
  kind,
  ...owner,
  claimId: null,
  expiresAt: { gt: at },
});

export interface FilingView {
  id: string;
  version: number;
  answers: FilingAnswers;
}

export async function readFiling(kind: FilingKind, owner: FilingOwner): Promise<FilingView | null> {
  const draft = await db().filingDraft.findFirst({ where: of(kind, owner, now()) });
  return (
    draft && {
      id: draft.id,
      version: draft.version,
      answers: sealed.filingAnswers.open(draft.id, draft.answers),
    }
  );
}

/** Adds answers to the draft, begun when there is none. */
export async function saveFiling(
  kind: FilingKind,
  owner: FilingOwner,
  answers: FilingAnswers,
): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const draft = await lockFiling(tx, kind, owner, at);
    const id = draft?.id ?? randomUUID();
    const data = {
      answers: sealed.filingAnswers.seal(id, { ...draft?.answers, ...answers }),
      expiresAt: new Date(at.getTime() + DRAFT_DAYS * DAY),
    };
    if (draft) await tx.filingDraft.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    else await tx.filingDraft.create({ data: { ...data, id, kind, ...owner } });
  });
}

/** The draft, for this transaction alone. Two tabs wait for each other. */
export async function lockFiling(tx: Tx, kind: FilingKind, owner: FilingOwner, at: Date) {
  const key = `${kind}:${Object.values(owner)[0]}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const draft = await tx.filingDraft.findFirst({ where: of(kind, owner, at) });
  return draft && { ...draft, answers: sealed.filingAnswers.open(draft.id, draft.answers) };
}
