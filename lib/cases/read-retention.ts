// What will be erased soon, when and by which rule, and what was: for who watches over it. References only.
import { db } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays, localDateOf, type PlainDate } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import { filesToLookAt, type RetentionKind, retention, stageOf } from '@/lib/rules/retention';
import { charter } from './charter-in-force';

/** So many of each kind; the page says when there are more. */
const SHOWN = 100;
const DAY = 86_400_000;
const YEAR_DAYS = 365;
const SOON_DAYS = 30;

export interface Upcoming {
  kind: RetentionKind;
  reference: string | null;
  /** Whether the reference is a case of the queue. */
  isCase: boolean;
  eraseOn: PlainDate;
}

export interface Past {
  day: PlainDate;
  reason: RetentionKind;
  count: number;
}

/** Throws `not_found` for who may not. `at` is the present instant. */
export async function readRetention(actor: StaffMember, at: Date) {
  if (!may(actor, 'retention.read')) throw notFound();
  const { timeZone } = charter();
  const today = localDateOf(at, timeZone);
  const kinds = await Promise.all([files(today), unconfirmed(), documents(today), ended(at, today)]);
  const upcoming = kinds.flat().sort((a, b) => (a.eraseOn < b.eraseOn ? -1 : 1));
  return {
    today,
    upcoming,
    more: kinds.some(({ length }) => length >= SHOWN),
    past: await pastYear(at, timeZone),
  };
}

const local = (at: Date) => localDateOf(at, charter().timeZone);

async function files(today: PlainDate): Promise<Upcoming[]> {
  const rows = await db().rightsRequest.findMany({
    where: { erasedAt: null, receivedOn: { lt: toColumn(filesToLookAt(today)) }, closedAt: { not: null } },
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    select: { reference: true, receivedOn: true, closedAt: true },
    take: SHOWN,
  });
  return rows.flatMap(({ reference, receivedOn, closedAt }) => {
    const term = retention('request_file', {
      receivedOn: fromColumn(receivedOn),
      closedOn: closedAt && local(closedAt),
    });
    return announced('request_file', reference, true, term.eraseOn, stageOf(term, today) !== 'kept');
  });
}

async function unconfirmed(): Promise<Upcoming[]> {
  const rows = await db().rightsRequest.findMany({
    where: { confirmedAt: null, closedAt: null, status: 'received', erasedAt: null },
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    select: { reference: true, receivedOn: true },
    take: SHOWN,
  });
  return rows.flatMap(({ reference, receivedOn }) => {
    const { eraseOn } = retention('unconfirmed_submission', { receivedOn: fromColumn(receivedOn) });
    return announced('unconfirmed_submission', reference, true, eraseOn);
  });
}

async function documents(today: PlainDate): Promise<Upcoming[]> {
  const rows = await db().storedFile.findMany({
    where: { purpose: 'identity' },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, request: { select: { reference: true } } },
    take: SHOWN,
  });
  const proofs = await db().proof.findMany({
    where: { kind: 'identity', erasedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, claim: { select: { reference: true } } },
    take: SHOWN,
  });
  const held = [
    ...rows.map(({ createdAt, request }) => ({
      createdAt,
      reference: request?.reference ?? null,
      isCase: true,
    })),
    ...proofs.map(({ createdAt, claim }) => ({ createdAt, reference: claim.reference, isCase: false })),
  ];
  return held.flatMap(({ createdAt, reference, isCase }) => {
    const term = retention('identity_document', { receivedOn: local(createdAt), decidedOn: null });
    return announced('identity_document', reference, isCase, term.eraseOn, stageOf(term, today) !== 'kept');
  });
}

/** Claims and directives that ended long ago. */
async function ended(at: Date, today: PlainDate): Promise<Upcoming[]> {
  const before = { lt: new Date(at.getTime() - (5 * YEAR_DAYS - SOON_DAYS) * DAY) };
  const claims = await db().claim.findMany({
    where: { closedAt: before },
    select: { reference: true, closedAt: true },
    take: SHOWN,
  });
  const directives = await db().directive.findMany({
    where: { OR: [{ revokedAt: before }, { executedAt: before }] },
    select: { reference: true, revokedAt: true, executedAt: true },
    take: SHOWN,
  });
  const soon = (eraseOn: PlainDate | null) => eraseOn !== null && eraseOn <= addDays(today, SOON_DAYS);
  return [
    ...claims.flatMap(({ reference, closedAt }) => {
      const { eraseOn } = retention('claim', { closedOn: closedAt && local(closedAt) });
      return announced('claim', reference, false, eraseOn, soon(eraseOn));
    }),
    ...directives.flatMap(({ reference, revokedAt, executedAt }) => {
      const end = revokedAt ?? executedAt;
      const { eraseOn } = retention('directive', { endedOn: end && local(end) });
      return announced('directive', reference, false, eraseOn, soon(eraseOn));
    }),
  ];
}

const announced = (
  kind: RetentionKind,
  reference: string | null,
  isCase: boolean,
  eraseOn: PlainDate | null,
  due = true,
): Upcoming[] => (due && eraseOn ? [{ kind, reference, isCase, eraseOn }] : []);

/** By day and kind, counted in the database. */
async function pastYear(at: Date, timeZone: string): Promise<Past[]> {
  const since = new Date(at.getTime() - YEAR_DAYS * DAY);
  const rows = await db().$queryRaw<{ day: Date; reason: RetentionKind; count: number }[]>`
    SELECT ("erasedAt" AT TIME ZONE ${timeZone})::date AS day, reason, count(*)::int AS count
    FROM "Erasure" WHERE "erasedAt" >= ${since} GROUP BY 1, 2 ORDER BY 1 DESC, 2 LIMIT ${2 * SHOWN}`;
  return rows.map(({ day, reason, count }) => ({ day: fromColumn(day), reason, count }));
}
