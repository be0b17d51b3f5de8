// The clock of a stored request: its facts from the row, its dates to the row (lib/rules/deadline.ts).
import { fromColumn, toColumn } from '@/lib/db/dates';
import type { Pause as PauseRow, RightsRequest } from '@/lib/db/generated/client';
import type { CalendarCode } from '@/lib/rules/calendar';
import { localDateOf } from '@/lib/rules/dates';
import {
  computeDeadline,
  type Deadline,
  type DeadlineFacts,
  type ExtensionMonths,
} from '@/lib/rules/deadline';

type Facts = Pick<RightsRequest, 'receivedAt' | 'timeZone' | 'calendar' | 'extendedByMonths'> & {
  pauses: Pick<PauseRow, 'from' | 'to'>[];
};

/** What the clock is told of a request. `at` tells where an open pause stands. */
export const deadlineFacts = (request: Facts, at: Date): DeadlineFacts => ({
  receivedAt: request.receivedAt,
  timeZone: request.timeZone,
  calendar: request.calendar as CalendarCode,
  extendedByMonths: request.extendedByMonths as ExtensionMonths,
  pauses: request.pauses.map(({ from, to }) => ({ from: fromColumn(from), to: to && fromColumn(to) })),
  asOf: localDateOf(at, request.timeZone),
});

/** The dates of a request and how each was found. */
export const deadlineOf = (request: Facts, at: Date): Deadline => computeDeadline(deadlineFacts(request, at));

/** What the row keeps of them, to sort and to count by. */
export const deadlineColumns = (deadline: Deadline) => ({
  receivedOn: toColumn(deadline.receivedOn),
  nominalOn: toColumn(deadline.nominalOn),
  dueOn: toColumn(deadline.dueOn),
  targetOn: toColumn(deadline.targetOn),
  extensionNoticeBy: toColumn(deadline.extensionNoticeBy),
  refusalBy: toColumn(deadline.refusalBy),
});
