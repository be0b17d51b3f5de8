// Seals anew, with the first key of the ring, whatever another key has sealed. While the portal works: a value is
// replaced only if nobody has written it since. Interrupted, it goes on where it was: what is done needs nothing more.
import { open, presentHead, seal } from '@/lib/crypto/envelope';
import {
  countOtherwise,
  replaceSealed,
  type SealedColumn,
  type SealedValue,
  sealedColumns,
  sealedValues,
} from '@/lib/db/sealed-columns';

const BATCH = 100;
const NO_ID = '00000000-0000-0000-0000-000000000000';

export interface Progress {
  /** 'Table.column', or the files. */
  place: string;
  resealed: number;
  /** What no key of the ring opens, by the id of its row. */
  unopened: string[];
  remaining: number;
}

/** Tells after each column how it stands. `halt` is asked before every batch. */
export async function* rotateColumns(halt: () => boolean = () => false): AsyncGenerator<Progress> {
  for (const column of await sealedColumns()) {
    const progress = { place: `${column.table}.${column.column}`, resealed: 0, unopened: [] as string[] };
    // Again until nothing changes: what was written meanwhile by a process with the old ring is met the next time.
    while (!halt() && (await onePass(column, progress, halt)) > 0) progress.unopened = [];
    yield { ...progress, remaining: await countOtherwise(column, presentHead()) };
    if (halt()) return;
  }
}

async function onePass(
  column: SealedColumn,
  progress: Pick<Progress, 'resealed' | 'unopened'>,
  halt: () => boolean,
): Promise<number> {
  let changed = 0;
  for (let after = NO_ID; !halt(); ) {
    const values = await sealedValues(column, { after, head: presentHead(), take: BATCH });
    for (const value of values) {
      const next = sealedAnew(column, value);
      if (!next) progress.unopened.push(value.id);
      else if (await replaceSealed(column, value, next)) changed++;
    }
    const last = values.at(-1);
    if (!last || values.length < BATCH) break;
    after = last.id;
  }
  progress.resealed += changed;
  return changed;
}

/** Null when the ring does not open it. */
function sealedAnew({ table, column }: SealedColumn, { id, value }: SealedValue): Uint8Array | null {
  const place = { table, column, row: id };
  try {
    return seal(open(value, place), place);
  } catch {
    return null;
  }
}
