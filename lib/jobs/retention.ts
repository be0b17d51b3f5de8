// Keeps nothing longer than lib/rules/retention.ts says: warns the desk, then erases. Run often, it does nothing most
// of the time; a run that was missed is made up for by the next.
import type { Task } from 'graphile-worker';
import { charter } from '@/lib/cases/charter-in-force';
import { now } from '@/lib/clock';
import { localDateOf } from '@/lib/rules/dates';
import {
  eraseClaims,
  eraseDirectives,
  eraseOldVersions,
  eraseUnconfirmedClaims,
} from './retention/after-death';
import { eraseIdentityFiles, eraseIdentityProofs } from './retention/documents';
import { writeLedger } from './retention/ledger';
import { eraseFiles, eraseUnconfirmed, warnOfFiles } from './retention/requests';
import {
  eraseAccounts,
  eraseDrafts,
  eraseFilingDrafts,
  eraseFingerprints,
  eraseMails,
  eraseSessions,
} from './retention/stale';

/** `at` is the present instant. Throws, once everything was tried, when something could not be erased. */
export async function runRetention(at: Date): Promise<void> {
  const today = localDateOf(at, charter().timeZone);
  /** Accounts that lost something filed under them. */
  const emptied = new Set<string>();
  const steps: (() => Promise<unknown>)[] = [
    () => warnOfFiles(at, today),
    () => eraseFiles(at, today, emptied),
    () => eraseUnconfirmed(at, today, emptied),
    () => eraseIdentityFiles(at, today),
    () => eraseIdentityProofs(at, today),
    () => eraseClaims(at, today, emptied),
    () => eraseUnconfirmedClaims(at, today, emptied),
    () => eraseDirectives(at, today, emptied),
    () => eraseOldVersions(at, today),
    () => eraseDrafts(at),
    () => eraseFilingDrafts(at, emptied),
    () => eraseSessions(at, emptied),
    () => eraseMails(at),
    () => eraseFingerprints(at, today),
    () => eraseAccounts(at, emptied),
    () => writeLedger(at),
  ];
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'Retention left something for its next run');
}

export const retentionTask: Task = () => runRetention(now());
