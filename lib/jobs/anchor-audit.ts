// Once a day the end of the audit trail is written down outside of the database: in a file always, by mail and with a
// third party's time stamp where that is configured. What was changed before is then found, whoever changed it.
import { letterhead } from '@/lib/cases/letterhead';
import { timeStamp } from '@/lib/crypto/time-stamp';
import { db, transaction } from '@/lib/db/client';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { log } from '@/lib/log';
import { enqueueMail } from '@/lib/mail/outbox';
import { anchorsFolder, anchorText, appendAnchor, readAnchors } from './anchors';

/** Writes down how the trail ends; nothing when it still ends as it did. */
export async function anchorAudit(at: Date): Promise<void> {
  const head = await db().auditEvent.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  if (!head) return;
  const { GUICHET_DATA, AUDIT_TSA_URL, AUDIT_ANCHOR_MAIL, APP_URL } = env();
  const folder = anchorsFolder(GUICHET_DATA);
  const anchor = { at: at.toISOString(), seq: Number(head.seq), hash: head.hash };
  if ((await readAnchors(folder)).at(-1)?.hash === anchor.hash) return;
  await appendAnchor(folder, { ...anchor, ...(await stamped(AUDIT_TSA_URL, anchorText(anchor))) });
  if (!AUDIT_ANCHOR_MAIL) return;
  const props = {
    ...(await letterhead('fr')),
    today: anchor.at.slice(0, 10),
    seq: anchor.seq,
    hash: anchor.hash,
    url: `${APP_URL}${path('fr', '/dpo')}`,
  };
  await transaction((tx) => enqueueMail(tx, { template: 'audit-anchor', to: AUDIT_ANCHOR_MAIL, at, props }));
}

/** An authority that does not answer is no reason to have no anchor at all. */
async function stamped(authority: string | undefined, text: string): Promise<{ timeStamp?: string }> {
  if (!authority) return {};
  try {
    return { timeStamp: (await timeStamp(authority, text)).toString('base64') };
  } catch (error) {
    log.error({ err: error }, 'no time stamp');
    return {};
  }
}
