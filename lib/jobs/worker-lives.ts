// Signs of life of the workers, and what they are for: the jobs of one that died go back into the queue after half a
// minute. (graphile-worker by itself waits four hours, in case the worker still lives.)
import { db } from '@/lib/db/client';

export const HEARTBEAT_MS = 10_000;
/** Three signs of life that did not come. */
const DEAD_MS = 3 * HEARTBEAT_MS;
const FORGOTTEN_MS = 86_400_000;

/** Each worker of this process lives at `at`; so does 'the worker', whom health asks for. */
export async function beat(workerIds: readonly string[], at: Date): Promise<void> {
  for (const name of ['worker', ...workerIds])
    await db().heartbeat.upsert({ where: { name }, create: { name, at }, update: { at } });
  await db().heartbeat.deleteMany({ where: { at: { lt: new Date(at.getTime() - FORGOTTEN_MS) } } });
}

/** Gives back what dead workers held. Returns who they were. */
export async function buryWorkers(at: Date): Promise<string[]> {
  const since = new Date(at.getTime() - DEAD_MS);
  const dead = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs
    WHERE locked_by IS NOT NULL AND locked_at < ${since}
      AND locked_by NOT IN (SELECT name FROM "Heartbeat" WHERE "Heartbeat".at >= ${since})`;
  const ids = dead.map(({ id }) => id);
  if (ids.length > 0)
    await db().$executeRaw`SELECT graphile_worker.force_unlock_workers(${ids}::text[])::text`;
  return ids;
}
