// The worker: takes jobs from the database, one process or several, and gives a sign of life.
import { EventEmitter } from 'node:events';
import { type Runner, run, type WorkerEvents } from 'graphile-worker';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { charterTask, keepCharters } from './charter';
import { directiveRemindersTask } from './directive-reminders';
import { discardFilesTask } from './discard-files';
import { keepAuditTask } from './keep-audit';
import { keepFiguresTask } from './keep-figures';
import { reconcileTask, remindersTask } from './reminders';
import { retentionTask } from './retention';
import { scanFileTask } from './scan-file';
import { sendMailTask } from './send-mail';
import { sweepTask } from './sweep';
import { sweepFilesTask } from './sweep-files';
import { beat, buryWorkers, HEARTBEAT_MS } from './worker-lives';

/** Times are UTC. A run that was missed while the worker was down is made up for. */
const CRONTAB = [
  '17 * * * * sweep ?fill=1d',
  '7 * * * * charter ?fill=1d',
  '43 3 * * * sweep_files ?fill=1d',
  '37 * * * * retention ?fill=1d&max=3',
  '40 6 * * * directive_reminders ?fill=1d',
  '20 5 * * * reminders ?fill=1d',
  '20 16 * * * reconcile ?fill=1d',
  '50 23 * * * keep_audit ?fill=1d',
  '10 2 * * * keep_figures ?fill=1d',
].join('\n');

export async function startWorker(): Promise<Runner> {
  await keepCharters(now());
  const events: WorkerEvents = new EventEmitter();
  const workerIds: string[] = [];
  events.on('worker:create', ({ worker }) => workerIds.push(worker.workerId));
  const runner = await run({
    connectionString: env().DATABASE_URL,
    events,
    concurrency: 4,
    pollInterval: 2_000,
    // Ctrl-C and SIGTERM are ours: scripts/worker.ts lets running jobs end.
    noHandleSignals: true,
    taskList: {
      send_mail: sendMailTask,
      scan_file: scanFileTask,
      discard_files: discardFilesTask,
      sweep: sweepTask,
      sweep_files: sweepFilesTask,
      retention: retentionTask,
      charter: charterTask,
      reminders: remindersTask,
      reconcile: reconcileTask,
      directive_reminders: directiveRemindersTask,
      keep_audit: keepAuditTask,
      keep_figures: keepFiguresTask,
    },
    crontab: CRONTAB,
  });
  // A new version is announced as soon as its file is named, without waiting for the hour.
  await runner.addJob('charter', {}, { jobKey: 'charter' });
  let lived: Date | null = null;
  const live = async () => {
    const at = now();
    await beat(workerIds, at);
    // After a pause of the database every worker seems dead for a moment: only one that has lived lately judges others.
    if (lived && at.getTime() - lived.getTime() < 2 * HEARTBEAT_MS) await buryWorkers(at);
    lived = at;
  };
  const beatOrSay = () => live().catch((error) => log.error({ err: error }, 'no heartbeat'));
  await beatOrSay();
  const timer = setInterval(beatOrSay, HEARTBEAT_MS);
  runner.promise.finally(() => clearInterval(timer)).catch(() => undefined);
  return runner;
}
