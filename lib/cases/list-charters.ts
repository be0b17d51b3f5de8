// The versions of the charter that are, were or will be in force, and whether there is news of one.
import { type Announcement, announcementOf } from '@/lib/charter/announcement';
import { type CharterChange, charterChanges } from '@/lib/charter/changes';
import { charterHash, loadCharters } from '@/lib/charter/load';
import type { Charter } from '@/lib/charter/schema';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { addDays, localDateOf, type PlainDate } from '@/lib/rules/dates';
import { charter } from './charter-in-force';
import { charterSlug, contentOf } from './charter-versions';

export interface ListedCharter {
  readonly id: string;
  readonly slug: string;
  readonly hash: string;
  /** The day from which it is in force: the date that it bears. */
  readonly version: PlainDate;
  readonly registeredAt: Date;
  readonly state: 'coming' | 'in_force' | 'earlier';
  /** The last day of one that was replaced; null while it is not known. */
  readonly until: PlainDate | null;
  readonly content: Charter;
  /** Since the version before it; none for the first. */
  readonly changes: readonly CharterChange[];
  readonly announcement: Announcement;
}

/** The newest first. What was named as the next version and taken back before its day is left out. */
export async function listCharters(at: Date = now()): Promise<ListedCharter[]> {
  const { present, next } = loadCharters();
  const inForce = charter(at);
  const [hash, nextHash] = [charterHash(inForce), next && charterHash(next)];
  const rows = await db().charterVersion.findMany({
    orderBy: [{ effectiveOn: 'desc' }, { createdAt: 'desc' }],
    where: {
      OR: [{ inForce: { seenAt: { lte: at } } }, { hash: { in: nextHash ? [hash, nextHash] : [hash] } }],
    },
    omit: { content: true, effectiveOn: true },
  });
  const listed = await Promise.all(
    rows.map(async (row) => ({ ...row, content: await contentOf(db(), row.id) })),
  );
  return listed.map(({ id, hash: own, version, createdAt, content }, index) => {
    const before = listed[index + 1]?.content ?? null;
    const after = listed[index - 1]?.version;
    const other = version > inForce.version ? 'coming' : 'earlier';
    return {
      ...{ id, hash: own, version, content },
      slug: charterSlug({ version, hash: own }),
      registeredAt: createdAt,
      until: after ? addDays(after, -1) : null,
      state: own === hash ? 'in_force' : other,
      changes: before ? charterChanges(before, content) : [],
      announcement: announcementOf(before, content, localDateOf(at, present.timeZone)),
    };
  });
}

/** By its name in addresses, or by its date alone: the last one of that date. Null when there is none such. */
export async function readCharter(slug: string): Promise<ListedCharter | null> {
  const listed = await listCharters();
  return listed.find((version) => version.slug === slug || version.version === slug) ?? null;
}

/** The version that people are told of, if there is one: to come, or in force for less than a month. */
export async function charterNews(at: Date = now()): Promise<ListedCharter | null> {
  const listed = await listCharters(at);
  return listed.find(({ announcement, state }) => announcement === 'due' && state !== 'earlier') ?? null;
}
