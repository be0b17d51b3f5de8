// npm start: from a bare clone to a running product, in steps that each say what they did or what to do.
import { parseArgs } from 'node:util';
import { build, buildIsStale } from './lib/build';
import { checkCharter } from './lib/check-charter';
import { bold, dim, fail, Stop, say, step } from './lib/console.mjs';
import { openDatabase } from './lib/database';
import { markDemo, refuseDemo } from './lib/demo-mark';
import { readEnvironment } from './lib/environment';
import { generateClient } from './lib/generate';
import { onStop, stopAll } from './lib/lifetime';
import { migrate } from './lib/migrate';
import { isFree } from './lib/ports';
import { runScript } from './lib/run-script';
import { startServices } from './lib/services';
import { welcome } from './lib/welcome';

try {
  const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
  const environment = readEnvironment({ development: values.dev });
  const { variables, production, port } = environment;
  say(`\n  ${bold('Guichet')}${production ? '' : dim('  démo')}\n`);
  await checkPort(port);
  await step('Charter', () => checkCharter(variables));
  await step('Database client', generateClient);
  const database = await step('Database', async () => {
    const opened = await openDatabase(environment);
    onStop(opened.release);
    return opened;
  });
  variables.DATABASE_URL = database.url;
  await step('Migrations', async () => {
    const applied = await migrate(database.url);
    return applied.length === 0 ? 'up to date' : applied.join(', ');
  });
  if (production) await refuseDemo(database.url);
  if (variables.DEMO) {
    await step('Demo data', async () => {
      await markDemo(database.url);
      return runScript('prisma/seed.ts', variables);
    });
  }
  if (!values.dev && buildIsStale()) await step('Build (a minute or so)', build);
  const services = await step('Web, worker and mail', () => startServices(environment, database));
  await welcome(environment, services);
} catch (error) {
  await stopAll();
  fail(error);
}

async function checkPort(port: number): Promise<void> {
  if (await isFree(port, process.env.HOST ?? '127.0.0.1')) return;
  throw new Stop(
    `Something already listens on port ${port}: perhaps Guichet itself.`,
    `Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
}
