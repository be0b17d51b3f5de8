// Watches over one embedded PostgreSQL and stops it when no process uses it any more, however they ended.
// Started detached by postgres.ts: node postgres-guard.mjs '{"tenants", "data", "stop": {"command", "args", "options"}}'
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alone, tenants } from './tenants.mjs';

const watch = JSON.parse(process.argv[2]);

for (;;) {
  await sleep(1000);
  // The folder is gone: the data was wiped, and there is nothing left to watch.
  if (!existsSync(watch.tenants)) process.exit(0);
  if (tenants(watch.tenants).length > 0) continue;
  await alone(watch.tenants, () => {
    if (tenants(watch.tenants).length > 0) return;
    if (existsSync(join(watch.data, 'postmaster.pid'))) {
      spawnSync(watch.stop.command, watch.stop.args, watch.stop.options);
    }
    process.exitCode = 0;
    setImmediate(() => process.exit());
  });
}
