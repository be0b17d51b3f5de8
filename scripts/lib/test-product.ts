// The whole product for the journeys: on free ports, over an empty folder, whatever the developer's own settings are.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from './database';
import { ROOT, readEnvironment } from './environment';
import { onStop } from './lifetime';
import { migrate } from './migrate';
import { freePort } from './ports';
import { runScript } from './run-script';
import { startServices } from './services';

/** Its settings, and its database with the demo in it; nothing runs yet. stopAll stops it. */
export async function prepareProduct(folder: string, settings: NodeJS.Dict<string>) {
  const { PATH, HOME, SystemRoot, TEMP, TMPDIR } = process.env;
  const environment = readEnvironment({
    given: {
      ...{ PATH, HOME, SystemRoot, TEMP, TMPDIR },
      GUICHET_DATA: join(folder, 'data'),
      PORT: String(await freePort()),
      CATCHER_SMTP_PORT: String(await freePort()),
      CATCHER_PORT: String(await freePort()),
      // The tests play the proxy, so that each of them is a client of its own (e2e/fixtures.ts).
      TRUSTED_PROXIES: '1',
      // Attacks are refused by the thousand: each would be a line.
      LOG_LEVEL: 'error',
      ...settings,
    },
  });
  const { variables } = environment;
  const database = await openDatabase(environment);
  onStop(database.release);
  variables.DATABASE_URL = database.url;
  await migrate(database.url);
  await runScript('prisma/seed.ts', variables);
  return { environment, variables, database };
}

/** Starts it; stopAll stops it. Returns what Playwright needs to know. */
export async function startTestProduct(
  folder: string,
  settings: NodeJS.Dict<string> = {},
): Promise<Record<string, string>> {
  const providerPort = await freePort();
  const { environment, variables, database } = await prepareProduct(folder, {
    OIDC_ISSUER: `http://127.0.0.1:${providerPort}`,
    OIDC_CLIENT_ID: 'guichet',
    OIDC_CLIENT_SECRET: 'a secret of the tests',
    OIDC_NAME: 'Maison',
    ...settings,
  });
  // Its advice for real providers is of no use here.
  const provider = spawn(
    process.execPath,
    ['scripts/lib/test-provider.mjs', String(providerPort), variables.APP_URL],
    { cwd: ROOT, env: variables, stdio: 'ignore' },
  );
  onStop(() => provider.kill());
  const actors = await runScript('scripts/lib/test-actors.ts', variables);
  const cases = await runScript('scripts/lib/test-cases.ts', variables);
  const { mailPage } = await startServices(environment, database);
  return {
    BASE_URL: variables.APP_URL,
    OIDC: `http://127.0.0.1:${providerPort}`,
    ACTORS: actors,
    CASES: cases,
    PRODUCT: JSON.stringify(variables),
    CATCHER_URL: mailPage ?? '',
    DATABASE_URL: database.url,
    FILES: join(environment.dataDir, 'files'),
  };
}
