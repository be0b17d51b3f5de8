// npm run reset: stops what runs on the local data and wipes it. Asks first, unless told --yes or nobody is there.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fail, Stop, say, step } from './lib/console.mjs';
import { readEnvironment } from './lib/environment';
import { wipePostgres } from './lib/postgres';
import { tenants } from './lib/tenants.mjs';

const { values } = parseArgs({ options: { yes: { type: 'boolean', short: 'y', default: false } } });

try {
  if (process.env.NODE_ENV === 'production') {
    throw new Stop(
      'This is an installation in production.',
      'Its data is wiped by nobody but its administrator.',
    );
  }
  const { dataDir } = readEnvironment();
  if (!values.yes && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(`Wipe all data, files, mails and secrets in ${dataDir}? [y/N] `);
    terminal.close();
    if (!/^(y|yes|o|oui)$/i.test(answer.trim())) process.exit(0);
  }
  await step('Stop what runs', () => stopTenants(join(dataDir, 'postgres-users')));
  await step('Wipe', () => {
    wipePostgres(dataDir);
    for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true, force: true });
  });
  say('\n  Start anew with: npm start\n');
} catch (error) {
  fail(error);
}

/** Asks every command that uses the data to end, and waits for it. */
async function stopTenants(folder: string): Promise<void> {
  const others = () => tenants(folder).filter((pid) => pid !== process.pid);
  for (const pid of others()) process.kill(pid, 'SIGTERM');
  for (let waited = 0; others().length > 0; waited += 100) {
    if (waited > 30_000)
      throw new Stop('Guichet still runs and does not stop.', `Processes: ${others().join(', ')}`);
    await sleep(100);
  }
}
