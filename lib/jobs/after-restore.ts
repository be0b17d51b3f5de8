// What a restored backup needs before the portal opens: nothing that let somebody in may let them in again, what was
// erased since is erased again, mails that waited are queued, and the trail says that all this happened.
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import type { System } from '@/lib/rules/actor';
import { ledgerFolder, readLedger } from './retention/ledger';
import { replayErasures } from './retention/replay';

const RESTORE: System = { kind: 'system', job: 'restore' };
/** Links that open a session. Whether one was used after the backup, nobody knows any more. What only confirms or
 * objects stays: what it had done is gone with the backup, and may be done again. */
const OPENING = ['sign_in', 'begin_directive', 'resume_draft', 'setup', 'invitation'] as const;

export interface Restored {
  links: number;
  sessions: number;
  mails: number;
  erasures: number;
}

/** @param backup when it was made, in ISO 8601. @param erasures the folder of the ledger; ours without one. */
export async function afterRestore(at: Date, backup: string, erasures = ledgerFolder()): Promise<Restored> {
  const closed = await transaction(async (tx) => {
    const live = { revokedAt: null };
    const revoked = { data: { revokedAt: at } };
    const links = await tx.link.updateMany({
      where: { usedAt: null, purpose: { in: [...OPENING] } },
      data: { usedAt: at },
    });
    const portal = await tx.portalSession.updateMany({
      where: { ...live, accountId: { not: null } },
      ...revoked,
    });
    const desk = await tx.staffSession.updateMany({ where: live, ...revoked });
    const facts = { madeAt: backup, links: links.count, sessions: portal.count + desk.count };
    await audit(tx, { at, actor: RESTORE, action: 'backup.restored', facts });
    return facts;
  });
  const { replayed } = await replayErasures(readLedger(erasures), at);
  const waiting = await db().mail.findMany({ where: { status: 'queued' }, select: { id: true } });
  for (const { id } of waiting) await transaction((tx) => queueMail(tx, id));
  return { links: closed.links, sessions: closed.sessions, mails: waiting.length, erasures: replayed };
}
