// What runs once everything is ready: the mail catcher, the worker and the web process, and a watch on the database.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, keepAlive } from './children';
import { amber, dim, Stop, say } from './console.mjs';
import type { Database } from './database';
import type { Environment } from './environment';
import { onStop } from './lifetime';
import { freePort } from './ports';
import type { Postgres } from './postgres';

export interface Services {
  /** Where caught mails are read; null when mails are really sent. */
  mailPage: string | null;
  children: readonly Child[];
}

/** Gets what a process says, line by line, and whether it complains. */
type Write = (line: string, complaint: boolean) => void;

/** How long the first answer may take, in milliseconds; the development server compiles first. */
const PATIENCE = 120_000;

/** `longestWait` bounds the milliseconds before a process that keeps dying is started again. */
export async function startServices(
  environment: Environment,
  database: Database,
  { longestWait, write: given }: { longestWait?: number; write?: Write } = {},
): Promise<Services> {
  const children: Child[] = [];
  const { variables, catchesMail, production } = environment;
  const serving = await database.serve();
  const quiet = !production && variables.NODE_ENV === 'production';
  const write = given ?? (quiet ? showTrouble : (line: string) => say(line));
  const tsx = (file: string) => ['--import', 'tsx', file];
  const run = (name: string, args: string[]): Child => {
    // The owner's way to the database is no business of theirs.
    const owner = { DATABASE_OWNER_URL: undefined, EMBEDDED_POSTGRES_PASSWORD: undefined };
    const child = keepAlive(
      name,
      args,
      { ...variables, DATABASE_URL: serving, ...owner },
      write,
      longestWait,
    );
    children.push(child);
    onStop(() => child.stop());
    return child;
  };

  const watch = setInterval(() => void revive(database, write), 1000);
  onStop(() => clearInterval(watch));
  if (catchesMail) {
    variables.CATCHER_SMTP_PORT = String(await freePort(Number(variables.CATCHER_SMTP_PORT ?? 1025)));
    variables.CATCHER_PORT = String(await freePort(Number(variables.CATCHER_PORT ?? 8025)));
    variables.SMTP_URL = `smtp://127.0.0.1:${variables.CATCHER_SMTP_PORT}`;
    run('mail catcher', tsx('scripts/mail-catcher.ts'));
  }
  run('worker', tsx('scripts/worker.ts'));
  run('web', ['server.mjs']);
  await untilHealthy(`http://127.0.0.1:${environment.port}/api/health`);
  return { mailPage: catchesMail ? `http://localhost:${variables.CATCHER_PORT}` : null, children };
}

let reviving = false;
async function revive(database: Postgres, write: Write): Promise<void> {
  if (reviving || database.running()) return;
  reviving = true;
  write('The database ended; started again', true);
  await database.restart().catch((error) => write(error.message, true));
  reviving = false;
}

async function untilHealthy(url: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  let last = 'no answer';
  while (performance.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
      last = await response.text();
      if (response.ok && JSON.parse(last).worker === 'ok') return;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(200);
  }
  throw new Stop('Guichet started but is not well.', `${url} says: ${last}`);
}

/** To try Guichet out, the log is left out but for what went wrong. */
function showTrouble(line: string, complaint: boolean): void {
  try {
    const { level, msg, time: _, ...rest } = JSON.parse(line);
    if (level >= 40) say(`  ${amber(msg)} ${dim(JSON.stringify(rest))}`);
  } catch {
    if (complaint) say(`  ${dim(line)}`);
  }
}
