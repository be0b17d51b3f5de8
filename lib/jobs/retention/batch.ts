// How the retention job walks: ids are picked a batch at a time, and each item is then taken in a transaction of its
// own. One that fails is left for the next run, and does not keep the others.
import { type Tx, transaction } from '@/lib/db/client';

const BATCH = 200;

export interface Page {
  where: { id?: { gt: string } };
  orderBy: { id: 'asc' };
  take: number;
}

/** Returns how many `take` took. Throws an AggregateError, once all were tried, when some failed. */
export async function eachItem<T extends { id: string }>(
  pick: (page: Page) => Promise<T[]>,
  take: (tx: Tx, item: T) => Promise<boolean>,
): Promise<number> {
  const failures: unknown[] = [];
  let taken = 0;
  let after: string | undefined;
  for (;;) {
    const items = await pick({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    for (const item of items) {
      try {
        if (await transaction((tx) => take(tx, item))) taken++;
      } catch (error) {
        failures.push(error);
      }
    }
    after = items.at(-1)?.id;
    if (items.length < BATCH) break;
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} items were not erased: ${failures[0]}`);
  return taken;
}
