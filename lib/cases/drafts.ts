// A request being written: kept on the server page by page, seen by the browser that writes it only.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { db, type Tx, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { AppError } from '@/lib/errors';
import type { Requester, Visitor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { DRAFT_DAYS } from '@/lib/rules/periods';
import type { Right } from '@/lib/rules/rights';
import type { Answers, Step } from '@/lib/schemas/wizards';
import { discardAll, dropFiles } from './erase-files';

export interface DraftView {
  id: string;
  version: number;
  answers: Answers;
  /** What was being typed on a page and not sent, when there is such a thing. */
  typed: { step: Step; values: Record<string, string | string[]> } | null;
}

const inDays = (days: number, at: Date) => new Date(at.getTime() + days * 86_400_000);

/** The draft that this browser is writing for a right; a submitted one is finished and no longer a draft. */
const writing = (sessionId: string, right: Right, at: Date) => ({
  sessionId,
  right,
  requestId: null,
  expiresAt: { gt: at },
});

export async function readDraft(actor: Visitor | Requester, right: Right): Promise<DraftView | null> {
  if (!actor.sessionId) return null;
  const draft = await db().draft.findFirst({
    where: writing(actor.sessionId, right, now()),
    orderBy: { updatedAt: 'desc' },
  });
  return (
    draft && {
      id: draft.id,
      version: draft.version,
      answers: sealed.draftAnswers.open(draft.id, draft.answers),
      typed: draft.typed && sealed.draftTyped.open(draft.id, draft.typed),
    }
  );
}

/** The same, locked: of two tabs of one browser, the second waits for the first. */
export async function lockWriting(tx: Tx, sessionId: string, right: Right, at: Date) {
  await tx.$queryRaw`SELECT id FROM "PortalSession" WHERE id = ${sessionId}::uuid FOR UPDATE`;
  return tx.draft.findFirst({ where: writing(sessionId, right, at), orderBy: { updatedAt: 'desc' } });
}

/** What this browser has begun and not sent, the last touched first. */
export async function listDrafts(actor: Visitor | Requester) {
  if (!actor.sessionId) return [];
  const drafts = await db().draft.findMany({
    where: { sessionId: actor.sessionId, requestId: null, expiresAt: { gt: now() } },
    orderBy: { updatedAt: 'desc' },
    select: { right: true, updatedAt: true, expiresAt: true },
  });
  const seen = new Set<string>();
  return drafts.filter(({ right }) => !seen.has(right) && seen.add(right));
}

/** Keeps the answers of one page. Begins the draft when there is none. */
export async function saveStep(
  sessionId: string,
  save: {
    right: Right;
    step: Step;
    locale: Locale;
    answers: Record<string, unknown>;
    /** Who writes, where it is known and the draft does not say it yet. */
    identity?: Record<string, unknown> | null;
  },
): Promise<void> {
  const { right, step, locale, answers, identity } = save;
  const at = now();
  await transaction(async (tx) => {
    const draft = await lockWriting(tx, sessionId, right, at);
    const id = draft?.id ?? randomUUID();
    const before = draft ? sealed.draftAnswers.open(id, draft.answers) : {};
    const data = {
      locale,
      answers: sealed.draftAnswers.seal(id, { ...(identity && { identity }), ...before, [step]: answers }),
      typed: null,
      expiresAt: inDays(DRAFT_DAYS, at),
    };
    if (!draft) await tx.draft.create({ data: { ...data, id, sessionId, right, version: 1 } });
    else await tx.draft.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  });
}

/**
 * Keeps what is being typed on a page, unchecked and apart from the answers. `version` is that of the draft as the page
 * showed it, 0 before there was one: what comes late, after the page was sent, changes nothing.
 */
export async function saveTyped(
  sessionId: string,
  save: {
    right: Right;
    step: Step;
    locale: Locale;
    version: number;
    values: Record<string, string | string[]>;
  },
): Promise<boolean> {
  const { right, step, locale, version, values } = save;
  const at = now();
  return transaction(async (tx) => {
    const draft = await lockWriting(tx, sessionId, right, at);
    if ((draft?.version ?? 0) !== version) return false;
    const id = draft?.id ?? randomUUID();
    const typed = sealed.draftTyped.seal(id, { step, values });
    const expiresAt = inDays(DRAFT_DAYS, at);
    const begun = { id, sessionId, right, locale, answers: sealed.draftAnswers.seal(id, {}) };
    if (draft) await tx.draft.update({ where: { id }, data: { typed, expiresAt } });
    else await tx.draft.create({ data: { ...begun, typed, expiresAt } });
    return true;
  });
}

/** Forgets what this browser was writing for a right. */
export async function dropDraft(sessionId: string, right: Right): Promise<void> {
  const where = { sessionId, right, requestId: null };
  const keys = await transaction(async (tx) => {
    const dropped = await dropFiles(tx, { draft: where });
    await tx.draft.deleteMany({ where });
    return dropped;
  });
  await discardAll(keys);
}

/** The draft locked for submission, with the request it has become, if it has. Throws `not_found`. */
export async function lockDraft(tx: Tx, id: string, sessionId: string) {
  await tx.$queryRaw`SELECT id FROM "Draft" WHERE id = ${id}::uuid FOR UPDATE`;
  const draft = await tx.draft.findFirst({ where: { id, sessionId }, include: { request: true } });
  if (!draft) throw new AppError('not_found');
  return { ...draft, answers: sealed.draftAnswers.open(id, draft.answers) };
}
