// The files of requests: the desk is warned, then they go; submissions that nobody confirmed go sooner.
import { charter } from '@/lib/cases/charter-in-force';
import { deskHead } from '@/lib/cases/notify-desk';
import { audit } from '@/lib/db/audit';
import { db, type Tx } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import type { RightsRequest } from '@/lib/db/generated/client';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import { addDays, localDateOf, type PlainDate } from '@/lib/rules/dates';
import { CONFIRM_DAYS } from '@/lib/rules/periods';
import { fileMayGo, filesToLookAt, retention, stageOf } from '@/lib/rules/retention';
import { eachItem } from './batch';
import { erase, RETENTION } from './erase';

type Row = Pick<RightsRequest, 'id' | 'receivedOn' | 'closedAt' | 'erasureWarnedAt' | 'accountId'>;

const SELECT = {
  id: true,
  receivedOn: true,
  closedAt: true,
  erasureWarnedAt: true,
  accountId: true,
} as const;

const near = (today: PlainDate) => ({
  erasedAt: null,
  receivedOn: { lt: toColumn(filesToLookAt(today)) },
  closedAt: { not: null },
});

const factsOf = ({ receivedOn, closedAt }: Row) => ({
  receivedOn: fromColumn(receivedOn),
  closedOn: closedAt && localDateOf(closedAt, charter().timeZone),
});

/** One mail a day at most, however many files come to their term: the page says which. */
async function mailWarning(tx: Tx, eraseOn: PlainDate, today: PlainDate, at: Date): Promise<void> {
  const data = { key: `erasure_warning:${today}`, sentAt: at };
  const { count } = await tx.reminder.createMany({ data, skipDuplicates: true });
  if (count === 0) return;
  const head = await deskHead();
  const url = `${env().APP_URL}${path(head.locale, '/dpo/retention')}`;
  const to = charter().dpo.email;
  await enqueueMail(tx, { template: 'staff-erasure-warning', to, at, props: { ...head, eraseOn, url } });
}

export const warnOfFiles = (at: Date, today: PlainDate): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().rightsRequest.findMany({
        where: { AND: [near(today), { erasureWarnedAt: null }, where] },
        select: SELECT,
        ...page,
      }),
    async (tx, row) => {
      const term = retention('request_file', factsOf(row));
      if (stageOf(term, today) === 'kept' || !term.eraseOn) return false;
      const { count } = await tx.rightsRequest.updateMany({
        where: { id: row.id, erasureWarnedAt: null, erasedAt: null, closedAt: row.closedAt },
        data: { erasureWarnedAt: at },
      });
      if (count === 0) return false;
      const facts = { eraseOn: term.eraseOn };
      await audit(tx, { at, actor: RETENTION, action: 'retention.warned', requestId: row.id, facts });
      await mailWarning(tx, term.eraseOn, today, at);
      return true;
    },
  );

export const eraseFiles = (at: Date, today: PlainDate, emptied: Set<string>): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().rightsRequest.findMany({
        where: { AND: [near(today), { erasureWarnedAt: { not: null } }, where] },
        select: SELECT,
        ...page,
      }),
    async (tx, row) => {
      const { id, erasureWarnedAt, closedAt, accountId } = row;
      const warnedOn = erasureWarnedAt && localDateOf(erasureWarnedAt, charter().timeZone);
      if (!warnedOn || !fileMayGo(factsOf(row), warnedOn, today)) return false;
      // Locks the row: a case that was opened again in between stays.
      const still = {
        id,
        erasedAt: null,
        closedAt,
        status: { in: ['answered' as const, 'withdrawn' as const] },
      };
      const { count } = await tx.rightsRequest.updateMany({ where: still, data: { erasedAt: at } });
      if (count === 0) return false;
      await erase(tx, { table: 'RightsRequest', id, reason: 'request_file', at, requestId: id });
      if (accountId) emptied.add(accountId);
      return true;
    },
  );

export const eraseUnconfirmed = (at: Date, today: PlainDate, emptied: Set<string>): Promise<number> => {
  const receivedOn = { lte: toColumn(addDays(today, -CONFIRM_DAYS)) };
  const still = {
    erasedAt: null,
    confirmedAt: null,
    closedAt: null,
    status: 'received' as const,
    receivedOn,
  };
  return eachItem(
    ({ where, ...page }) =>
      db().rightsRequest.findMany({ where: { AND: [still, where] }, select: SELECT, ...page }),
    async (tx, { id, accountId }) => {
      const { count } = await tx.rightsRequest.updateMany({
        where: { id, ...still },
        data: { erasedAt: at },
      });
      if (count === 0) return false;
      await erase(tx, { table: 'RightsRequest', id, reason: 'unconfirmed_submission', at, requestId: id });
      if (accountId) emptied.add(accountId);
      return true;
    },
  );
};
