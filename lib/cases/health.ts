// Whether the product can do its work: the database answers, the worker lives, mails leave.
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';

const WORKER_SILENT_MS = 60_000;
const MAIL_LATE_MS = 15 * 60_000;

export interface Health {
  status: 'ok' | 'degraded' | 'down';
  database: 'ok' | 'down';
  worker: 'ok' | 'silent' | 'unknown';
  mail: 'ok' | 'late' | 'failing' | 'unknown';
  /** What keeps the audit trail as it is: the role that serves and a trigger, or the trigger alone. */
  audit: 'role' | 'trigger' | 'unknown';
}

/** Never throws: a database that is down is an answer. */
export async function health(): Promise<Health> {
  try {
    const at = now().getTime();
    const [beat, late, failed, role] = await Promise.all([
      db().heartbeat.findUnique({ where: { name: 'worker' } }),
      db().mail.findFirst({
        where: { status: 'queued', createdAt: { lt: new Date(at - MAIL_LATE_MS) } },
        select: { id: true },
      }),
      db().mail.findFirst({ where: { status: 'failed' }, select: { id: true } }),
      db().$queryRaw<{ may: boolean }[]>`
        SELECT has_table_privilege('"AuditEvent"', 'UPDATE, DELETE, TRUNCATE') AS may`,
    ]);
    const worker = beat && at - beat.at.getTime() < WORKER_SILENT_MS ? 'ok' : 'silent';
    const mail = failed ? 'failing' : late ? 'late' : 'ok';
    const audit = role[0]?.may ? 'trigger' : 'role';
    const status = worker === 'ok' && mail === 'ok' ? 'ok' : 'degraded';
    return { status, database: 'ok', worker, mail, audit };
  } catch {
    return { status: 'down', database: 'down', worker: 'unknown', mail: 'unknown', audit: 'unknown' };
  }
}
