// npm run keys:rotate: seals anew with the first of DATA_KEYS what an older key has sealed, while the portal works.
// Ctrl-C interrupts it; run again it goes on. With --index it writes the blind indexes under the present INDEX_KEY
// instead, with the portal stopped. Ends with 1 while anything remains. See docs/operations.md, "Keys".
import { parseArgs } from 'node:util';
import { health } from '@/lib/cases/health';
import { rotateFiles } from '@/lib/jobs/rotate-files';
import { rotateIndexes } from '@/lib/jobs/rotate-index';
import { type Progress, rotateColumns } from '@/lib/jobs/rotate-keys';
import { dim, fail, red, Stop, say } from './lib/console.mjs';

const { values } = parseArgs({ options: { index: { type: 'boolean', default: false } } });

let halted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    halted = true;
  });

try {
  process.exit((await (values.index ? indexes() : data())) ? 0 : 1);
} catch (error) {
  fail(error);
}

async function data(): Promise<boolean> {
  let left = 0;
  const tell = ({ place, resealed, unopened, remaining }: Progress) => {
    left += remaining;
    if (resealed + remaining > 0) say(`${place.padEnd(32)} ${resealed} sealed anew, ${remaining} remain`);
    for (const id of unopened) say(`  ${red('does not open')} ${place} ${dim(id)}`);
  };
  for await (const progress of rotateColumns(() => halted)) tell(progress);
  tell(await rotateFiles(() => halted));
  if (halted) say('Interrupted. Run it again to go on.');
  else say(left === 0 ? 'Everything is under the first key: the older ones may go.' : `${left} remain.`);
  return left === 0 && !halted;
}

async function indexes(): Promise<boolean> {
  if ((await health()).worker === 'ok') {
    throw new Stop('The portal runs, or has run within the last minute.', 'Stop it, then run this again.');
  }
  for await (const { place, written } of rotateIndexes()) say(`${place.padEnd(32)} ${written}`);
  return true;
}
