// One size: its database filled, and the web process over it.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ROOT, readEnvironment } from '../environment';
import { onStop } from '../lifetime';
import { freePort } from '../ports';
import { runScript } from '../run-script';
import type { AuditCost } from './audit-cost';
import { type Ask, bare, page } from './measure';
import { type Made, questions } from './questions';

interface Wanted {
  size: number;
  url: string;
  folder: string;
}

export interface Prepared {
  size: number;
  seconds: number;
  audit: AuditCost[];
  /** Each page, and the SQL of its rows; null for the page that the others are compared with. */
  asks: { name: string; page: Ask; sql: Ask | null }[];
}

/** Fills one database and starts the web process over it; stopAll stops it. */
export async function prepareSize({ size, url, folder }: Wanted): Promise<Prepared> {
  const { PATH, HOME, SystemRoot, TEMP, TMPDIR } = process.env;
  const port = await freePort();
  const { variables } = readEnvironment({
    given: {
      ...{ PATH, HOME, SystemRoot, TEMP, TMPDIR },
      GUICHET_DATA: join(folder, `data-${size}`),
      PORT: String(port),
      DEMO: '0',
      DATABASE_URL: url,
      BENCH_SIZE: String(size),
    },
  });
  const printed = await runScript('scripts/lib/bench/made.ts', variables);
  const made = JSON.parse(printed.split('\n').at(-1) ?? '') as Made & Pick<Prepared, 'seconds' | 'audit'>;
  const web = spawn(process.execPath, ['server.mjs'], { cwd: ROOT, env: variables, stdio: 'ignore' });
  onStop(() => web.kill());
  await untilItAnswers(`http://127.0.0.1:${port}/fr`, web);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onStop(() => client.end());
  const year = new Date().getFullYear() - 1;
  const asks = questions(made, variables.INDEX_KEY ?? '', year).map(({ name, path, sql }) => ({
    name,
    page: page(`${variables.APP_URL}${path}`, made.cookie),
    sql: sql.length > 0 ? bare(client, sql) : null,
  }));
  return { size, seconds: made.seconds, audit: made.audit, asks };
}

async function untilItAnswers(url: string, web: ChildProcess): Promise<void> {
  while (web.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    await sleep(200);
  }
  throw new Error('The web process ended before it answered.');
}
