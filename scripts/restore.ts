// npm run restore -- <folder> [--erasures <folder>]: a backup into an empty database, its files into the data folder.
// With the portal stopped and the keys of the time in place. Ends with what must be true, checked.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { afterRestore } from '@/lib/jobs/after-restore';
import { databaseIn, placeFiles } from './lib/backup-folder';
import { fail, Stop, say } from './lib/console.mjs';
import { brokenInvariants } from './lib/invariants';
import { undumpDatabase } from './lib/undump';

const { values, positionals } = parseArgs({
  options: { erasures: { type: 'string' } },
  allowPositionals: true,
});

try {
  const [folder] = positionals;
  if (!folder) throw new Stop('Say from where: npm run restore -- <folder>');
  const { DATABASE_URL: databaseUrl, GUICHET_DATA: dataDir } = env();
  const at = now();
  const head = await undumpDatabase(databaseUrl, databaseIn(resolve(folder)));
  await placeFiles(resolve(folder), dataDir, at);
  const { links, sessions, mails, erasures } = await afterRestore(at, head.at, values.erasures);
  say(
    `Restored as of ${head.at}. ${erasures} erasures made again, ${sessions} sessions and ${links} links closed,`,
  );
  say(`${mails} mails that waited then are sent now, some perhaps a second time.`);
  const broken = await brokenInvariants({ databaseUrl, at, quiet: true });
  for (const [name, found] of Object.entries(broken)) say(`\n  Not so: ${name}\n    ${found.join('\n    ')}`);
  process.exit(Object.keys(broken).length === 0 ? 0 : 1);
} catch (error) {
  fail(error);
}
