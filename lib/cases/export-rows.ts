// The ticked rows of the queue as a table: references and dates, no names. Whoever takes it away is in the trail.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { readable } from '@/lib/db/scope';
import { notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { csv } from '@/lib/rules/csv';
import { localDateOf } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';

const COLUMNS = [
  'reference',
  'right',
  'status',
  'channel',
  'language',
  'received',
  'due',
  'closed',
  'assignee',
  'tags',
] as const;

/** Throws `not_found` for who may not take cases away. */
export async function exportRows(actor: StaffMember, references: string[], locale: Locale): Promise<string> {
  if (!may(actor, 'case.export')) throw notFound();
  const t = translator(locale, 'queue');
  const desk = translator(locale, 'desk');
  const rights = translator(locale, 'rights');
  return transaction(async (tx) => {
    const rows = await tx.rightsRequest.findMany({
      where: { AND: [readable(actor), { reference: { in: references } }] },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      include: { assignee: { select: { name: true } } },
      omit: { person: true, details: true },
    });
    await audit(tx, { at: now(), actor, action: 'queue.exported', facts: { rows: rows.length } });
    return csv([
      COLUMNS.map((column) => t(`export.${column}`)),
      ...rows.map((row) => [
        row.reference,
        rights(`${row.right}.short`),
        desk(`status.${row.status}`),
        t(`channel.${row.channel}`),
        row.locale,
        fromColumn(row.receivedOn),
        fromColumn(row.dueOn),
        row.closedAt ? localDateOf(row.closedAt, row.timeZone) : '',
        row.assignee?.name ?? '',
        row.tags.join(', '),
      ]),
    ]);
  });
}
