// Jobs of a worker that was killed go back into the queue within half a minute; those of a living one stay with it.
import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { beat, buryWorkers } from './worker-lives';

const AT = new Date();
const before = (seconds: number) => new Date(AT.getTime() - seconds * 1000);

async function lockedJob(worker: string, at: Date): Promise<void> {
  await db().$executeRaw`SELECT graphile_worker.add_job('send_mail', '{}'::json, job_key := ${worker})::text`;
  await db().$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${worker}, locked_at = ${at} WHERE key = ${worker}`;
}

const holders = async () =>
  (
    await db().$queryRaw<{ id: string }[]>`
      SELECT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL ORDER BY 1`
  ).map(({ id }) => id);

it('buries who was silent for 30 seconds, and nobody else', async () => {
  for (const [worker, seconds] of [
    ['alive', 29],
    ['dead', 31],
    ['never seen', null],
  ] as const) {
    await lockedJob(worker, before(60));
    if (seconds !== null) await beat([worker], before(seconds));
  }
  await lockedJob('just begun', before(29));
  expect((await buryWorkers(AT)).sort()).toEqual(['dead', 'never seen']);
  expect(await holders()).toEqual(['alive', 'just begun']);
  expect(await buryWorkers(AT)).toEqual([]);
});
