// npm run erasures:replay [-- folder]: after a backup was restored, erases again what had been erased since.
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { ledgerFolder, readLedger } from '@/lib/jobs/retention/ledger';
import { replayErasures } from '@/lib/jobs/retention/replay';
import { fail, say } from './lib/console.mjs';

try {
  const folder = process.argv[2] ?? ledgerFolder();
  const { known, replayed } = await replayErasures(readLedger(folder), now());
  say(`${replayed} erasures replayed from ${folder}, ${known} were known already.`);
  await db().$disconnect();
  process.exit(0);
} catch (error) {
  fail(error);
}
