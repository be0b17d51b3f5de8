// The process that sends mails and keeps house. It ends when it is told to, or when its parent is gone.
import { startWorker } from '@/lib/jobs/worker';
import { log } from '@/lib/log';

const runner = await startWorker();
log.info('worker ready');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await runner.stop();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('disconnect', stop);
