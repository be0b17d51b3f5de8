// A member's due dates as a calendar that a program reads (RFC 5545), at a secret address of theirs: references and
// dates, no names. The address is shown once and kept as a hash; a new one ends the old one.
import ical, { ICalCalendarMethod } from 'ical-generator';
import { now } from '@/lib/clock';
import { hashSecret, newSecret } from '@/lib/crypto/secrets';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { readable } from '@/lib/db/scope';
import { env } from '@/lib/env';
import { AppError, notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { addDays, type PlainDate } from '@/lib/rules/dates';
import { may, rolesWith } from '@/lib/rules/permissions';
import { charter } from './charter-in-force';

/** More than anyone plans by. What is due first is there. */
const MOST = 500;

/** Since when one's own address exists; null without one. */
export async function readOwnFeed(actor: StaffMember): Promise<{ createdAt: Date } | null> {
  const { staffId } = actor;
  return db().calendarFeed.findUnique({ where: { staffId }, select: { createdAt: true } });
}

/** Returns the address, which is shown this once. Throws `forbidden` for who may not read cases. */
export async function makeFeed(actor: StaffMember, locale: Locale): Promise<string> {
  if (!may(actor, 'case.read')) throw new AppError('forbidden');
  const secret = newSecret();
  const createdAt = now();
  const { staffId } = actor;
  await transaction(async (tx) => {
    const data = { secretHash: hashSecret(secret), locale, createdAt };
    await tx.calendarFeed.upsert({ where: { staffId }, create: { staffId, ...data }, update: data });
    await audit(tx, { at: createdAt, actor, action: 'calendar.made' });
  });
  return `${env().APP_URL}/api/calendar/${secret}.ics`;
}

/** The address is dead at once. Does nothing without one. */
export async function revokeFeed(actor: StaffMember): Promise<void> {
  const { staffId } = actor;
  await transaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { staffId } });
    if (count > 0) await audit(tx, { at: now(), actor, action: 'calendar.revoked' });
  });
}

/** Throws `not_found` for a secret of nobody's, of someone disabled, or of someone who may no longer read cases. */
export async function readFeed(secret: string): Promise<string> {
  const feed = await db().calendarFeed.findFirst({
    where: {
      secretHash: hashSecret(secret),
      staff: { disabledAt: null, joinedAt: { not: null }, role: { in: rolesWith('case.read') } },
    },
    include: { staff: { select: { id: true, role: true } } },
  });
  if (!feed) throw notFound();
  const { staff, locale } = feed;
  return render(
    await dueDates({ kind: 'staff', staffId: staff.id, role: staff.role, sessionId: '' }),
    locale,
  );
}

/** One's own cases, and for whoever decides those of nobody. */
async function dueDates(actor: StaffMember) {
  const mine = { assigneeId: actor.staffId };
  const all = may(actor, 'case.answer') ? [mine, { assigneeId: null }] : [mine];
  return db().rightsRequest.findMany({
    where: { AND: [readable(actor), { closedAt: null, confirmedAt: { not: null } }, { OR: all }] },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, reference: true, right: true, dueOn: true, updatedAt: true, extendedByMonths: true },
  });
}

function render(cases: Awaited<ReturnType<typeof dueDates>>, locale: Locale): string {
  const t = translator(locale, 'reminders');
  const { host } = new URL(env().APP_URL);
  const calendar = ical({
    name: t('calendar.name', { controller: charter().controller.name }),
    prodId: { company: 'Guichet', product: 'desk', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const { id, reference, dueOn, updatedAt } of cases) {
    const day = fromColumn(dueOn);
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp: updatedAt,
      allDay: true,
      start: midnight(day),
      // The day after: the end of an event is not part of it (RFC 5545, 3.6.1).
      end: midnight(addDays(day, 1)),
      summary: t('calendar.due', { reference }),
      url: `${env().APP_URL}${path(locale, `/dpo/cases/${reference}`)}`,
    });
  }
  return calendar.toString();
}

const midnight = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);
