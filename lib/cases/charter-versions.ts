// The versions of the charter, as they were: each is copied into the database once, where nothing can change it, and a
// request remembers the one in force on the day it was received.
import { charterHash, loadCharters } from '@/lib/charter/load';
import type { Charter } from '@/lib/charter/schema';
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import { localDateOf, type PlainDate } from '@/lib/rules/dates';
import { charter, inForceOn } from './charter-in-force';

/** Copies a version into the database, unless it is there. Gives its id. */
async function register(tx: Tx, content: Charter, at: Date): Promise<string> {
  const hash = charterHash(content);
  const find = () => tx.charterVersion.findUnique({ where: { hash }, select: { id: true } });
  const known = await find();
  if (known) return known.id;
  const { version } = content;
  // Two at once: one writes, and tells of it.
  const { count } = await tx.charterVersion.createMany({
    data: { hash, version, content, effectiveOn: toColumn(version), createdAt: at },
    skipDuplicates: true,
  });
  if (count > 0) {
    const actor = { kind: 'system', job: 'charter' } as const;
    await audit(tx, { at, actor, action: 'charter.registered', facts: { version, hash } });
  }
  return (await find())?.id ?? '';
}

/** The version in force at `at`, and that it was: what is named as the next one may be taken back before its day. */
async function registerInForce(tx: Tx, at: Date): Promise<string> {
  const charterVersionId = await register(tx, charter(at), at);
  await tx.charterInForce.createMany({ data: { charterVersionId, seenAt: at }, skipDuplicates: true });
  return charterVersionId;
}

/** The charter in force, and the other one if there is one. */
export async function registerCharters(tx: Tx, at: Date): Promise<void> {
  const { present, next } = loadCharters();
  await registerInForce(tx, at);
  await register(tx, present, at);
  if (next) await register(tx, next, at);
}

/** The version in force on a day, which may be long past. Before any version that is known, the oldest. */
async function versionOn(tx: Tx, day: PlainDate, at: Date): Promise<string> {
  const content = inForceOn(loadCharters(), day);
  const present = await registerInForce(tx, at);
  const id = content === charter(at) ? present : await register(tx, content, at);
  if (content.version <= day) return id;
  const then = await tx.charterVersion.findFirst({
    where: { effectiveOn: { lte: toColumn(day) }, inForce: { isNot: null } },
    orderBy: [{ effectiveOn: 'desc' }, { createdAt: 'desc' }],
    select: { id: true },
  });
  if (then) return then.id;
  const oldest = await tx.charterVersion.findFirstOrThrow({
    where: { inForce: { isNot: null } },
    orderBy: [{ effectiveOn: 'asc' }, { createdAt: 'asc' }],
    select: { id: true },
  });
  return oldest.id;
}

/** The version in force when a request was received, which may be before today: a letter is logged days after it came. */
export const charterVersionId = (tx: Tx, receivedAt: Date, at: Date): Promise<string> =>
  versionOn(tx, localDateOf(receivedAt, loadCharters().present.timeZone), at);

/** How a version is called in addresses: its date, and the beginning of its hash. */
export const charterSlug = ({ version, hash }: { version: string; hash: string }): string =>
  `${version}-${hash.slice(0, 8)}`;

/** What a version says never changes: read once a process. */
const contents = new Map<string, Charter>();

/** The content of a version: validated before it was written, and never changed since. */
export async function contentOf(tx: Tx, charterVersionId: string): Promise<Charter> {
  const known = contents.get(charterVersionId);
  if (known) return known;
  const where = { id: charterVersionId };
  const { content } = await tx.charterVersion.findUniqueOrThrow({ where, select: { content: true } });
  const charter = content as unknown as Charter;
  contents.set(charterVersionId, charter);
  return charter;
}

/** What was promised on a day. @param at the present, when a version is seen for the first time. */
export const charterOn = async (tx: Tx, day: PlainDate, at: Date): Promise<Charter> =>
  contentOf(tx, await versionOn(tx, day, at));

/**
 * The charter by which a request is answered: what was promised is that of its version; whom to write to, and to whom
 * one complains, is that of today, so that no letter names someone who has left.
 */
export async function charterFor(tx: Tx, request: { charterVersionId: string }): Promise<Charter> {
  const { controller, dpo, channels, authority, court, identity } = charter();
  const promised = await contentOf(tx, request.charterVersionId);
  return { ...promised, controller, dpo, channels, authority, court, identity };
}
