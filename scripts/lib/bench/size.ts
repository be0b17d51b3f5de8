// One size: fills its database, starts the web process over it, asks each question, stops it.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ROOT, readEnvironment } from '../environment';
import { onStop } from '../lifetime';
import { freePort } from '../ports';
import { runScript } from '../run-script';
import type { AuditCost } from './audit-cost';
import { bare, page, spread } from './measure';
import { type Made, questions } from './questions';
import type { Measured } from './report';

interface Asked {
  size: number;
  url: string;
  folder: string;
  times: number;
}

export async function measureSize({ size, url, folder, times }: Asked): Promise<Measured> {
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
  const made = JSON.parse(printed.split('\n').at(-1) ?? '') as Made & { seconds: number; audit: AuditCost[] };
  const web = spawn(process.execPath, ['server.mjs'], { cwd: ROOT, env: variables, stdio: 'ignore' });
  onStop(() => web.kill());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const base = `http://127.0.0.1:${port}`;
    await untilItAnswers(`${base}/fr`, web);
    const year = new Date().getFullYear() - 1;
    const rows = [];
    for (const { name, path, sql } of questions(made, variables.INDEX_KEY ?? '', year)) {
      const ask = page(`${variables.APP_URL}${path}`, made.cookie);
      const shown = await spread(ask, times);
      rows.push({ name, page: shown, sql: sql.length > 0 ? await spread(bare(client, sql), times) : null });
    }
    return { size, seconds: made.seconds, audit: made.audit, rows };
  } finally {
    await client.end();
    web.kill();
    await new Promise((resolve) => web.once('exit', resolve));
  }
}

async function untilItAnswers(url: string, web: ChildProcess): Promise<void> {
  while (web.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    await sleep(200);
  }
  throw new Error('The web process ended before it answered.');
}
