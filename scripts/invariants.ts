// npm run invariants: is all of this installation as it must be? After a restore, a crash or a changed key. Looks only;
// names what is not, and ends with 1 then. --quiet: nothing is being stored now, so that no file may lack its row.
import { parseArgs } from 'node:util';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { fail, green, red, say } from './lib/console.mjs';
import { brokenInvariants, INVARIANTS } from './lib/invariants';

const { values } = parseArgs({ options: { quiet: { type: 'boolean', default: false } } });

try {
  const broken = await brokenInvariants({ databaseUrl: env().DATABASE_URL, at: now(), quiet: values.quiet });
  for (const name of Object.keys(INVARIANTS)) {
    say(`${broken[name] ? red('✗') : green('✓')} ${name}`);
    for (const one of broken[name] ?? []) say(`    ${one}`);
  }
  process.exit(Object.keys(broken).length === 0 ? 0 : 1);
} catch (error) {
  fail(error);
}
