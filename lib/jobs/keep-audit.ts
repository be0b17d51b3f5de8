// The daily care of the audit trail: its end is written down outside, then what has reached its term goes.
import type { Task } from 'graphile-worker';
import { now } from '@/lib/clock';
import { anchorAudit } from './anchor-audit';
import { pruneAudit } from './prune-audit';

export const keepAuditTask: Task = async () => {
  const at = now();
  await anchorAudit(at);
  await pruneAudit(at);
};
