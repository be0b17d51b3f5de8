// Tells account holders of a new version of the charter that changes something of substance: a row and a mail each, in one
// transaction a batch. A run that is cut goes on where it stopped, and nobody is told twice.
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays, endOfDay } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import { charter } from './charter-in-force';
import { type ListedCharter, listCharters } from './list-charters';
import { bothHeads } from './notify-person';

const BATCH = 100;

/** Whoever proved an address before the version took effect, and was not told of it. */
const untold = ({ id: charterVersionId, version }: ListedCharter) => ({
  confirmedAt: { not: null },
  createdAt: { lte: endOfDay(addDays(version, -1), charter().timeZone) },
  charterNotices: { none: { charterVersionId } },
});

/** How many account holders were told of a version, between when and when, and how many are still to be. */
export async function announcementProgress(version: ListedCharter) {
  const told = await db().charterNotice.aggregate({
    where: { charterVersionId: version.id },
    _count: true,
    _min: { at: true },
    _max: { at: true },
  });
  const waiting = version.announcement === 'due' ? await db().account.count({ where: untold(version) }) : 0;
  return { told: told._count, first: told._min.at, last: told._max.at, waiting };
}

/** Every version with how its announcement stands, for who may read it in the desk. Throws `forbidden`. */
export async function listCharterAnnouncements(actor: StaffMember) {
  if (!may(actor, 'charter.read')) throw new AppError('forbidden');
  const versions = await listCharters();
  return Promise.all(
    versions.map(async (version) => ({ ...version, progress: await announcementProgress(version) })),
  );
}

/** Every version that is news. `batch` is for tests. */
export async function announceCharters(at: Date, batch = BATCH): Promise<void> {
  for (const version of await listCharters(at)) {
    if (version.announcement !== 'due' || version.state === 'earlier') continue;
    while ((await announceBatch(version, at, batch)) > 0);
  }
}

/** Gives how many accounts it looked at: none when everyone was told. */
async function announceBatch(version: ListedCharter, at: Date, take: number): Promise<number> {
  const accounts = await db().account.findMany({ where: untold(version), orderBy: { id: 'asc' }, take });
  if (accounts.length === 0) return 0;
  const heads = await bothHeads();
  const { id: charterVersionId, state, changes, slug } = version;
  await transaction(async (tx) => {
    // Another worker at the same batch: each account is told by the one whose row it is.
    const rows = accounts.map(({ id }) => ({ charterVersionId, accountId: id, at }));
    const told = await tx.charterNotice.createManyAndReturn({ data: rows, skipDuplicates: true });
    const mine = new Set(told.map(({ accountId }) => accountId));
    for (const { id, email, locale } of accounts.filter((account) => mine.has(account.id))) {
      const to = state === 'in_force' ? '/charter' : `/charter/versions/${slug}`;
      await enqueueMail(tx, {
        template: 'charter-changed',
        to: sealed.accountEmail.open(id, email),
        at,
        props: {
          ...heads[locale],
          effectiveOn: version.version,
          inForce: state === 'in_force',
          changes: changes.map(({ text }) => text[locale]),
          url: `${env().APP_URL}${path(locale, to)}`,
        },
      });
    }
    const actor = { kind: 'system', job: 'charter' } as const;
    const facts = { version: version.version, hash: version.hash, told: mine.size };
    if (mine.size > 0) await audit(tx, { at, actor, action: 'charter.announced', facts });
  });
  return accounts.length;
}
