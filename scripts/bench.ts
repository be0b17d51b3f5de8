// npm run bench: fills databases of several sizes and measures the desk's pages over each, with the production build,
// against the bare SQL of the same rows and against an empty page of the same application. `--sizes 1000,100000` for
// others; `--write` puts the table into docs/bench.md. The disk and the processor are this machine's: look at ratios.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { spreads } from './lib/bench/measure';
import { type Measured, tableOf } from './lib/bench/report';
import { type Prepared, prepareSize } from './lib/bench/size';
import { build, buildIsStale } from './lib/build';
import { fail, say, step } from './lib/console.mjs';
import { ROOT } from './lib/environment';
import { generateClient } from './lib/generate';
import { onStop, stopAll } from './lib/lifetime';
import { migrate } from './lib/migrate';
import { openPostgres } from './lib/postgres';

const MARK = '<!-- table -->';
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000,1000000' },
    rounds: { type: 'string', default: '100' },
    write: { type: 'boolean', default: false },
  },
});

try {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  // The user postgres passes through it, when root runs this.
  chmodSync(folder, 0o711);
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  generateClient();
  if (buildIsStale()) await step('Build', build);
  const server = await openPostgres({ dataDir: folder, password: 'bench' });
  onStop(server.release);
  const prepared: Prepared[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const url = await newDatabase(server.url, `bench_${size}`);
    await step(`${size.toLocaleString('en')} requests`, async () => {
      prepared.push(await prepareSize({ size, url, folder }));
    });
  }
  const measured = await step(`${values.rounds} rounds`, () => measure(prepared, Number(values.rounds)));
  const { rows } = await pgOnce(server.url, 'SHOW server_version');
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, PostgreSQL ${rows[0].server_version}`;
  const table = tableOf(measured, machine);
  say(`\n${table}`);
  if (values.write) {
    const file = join(ROOT, 'docs', 'bench.md');
    const [head = ''] = readFileSync(file, 'utf8').split(MARK);
    writeFileSync(file, `${head}${MARK}\n\n${table}`);
  }
  await stopAll();
  process.exit(0);
} catch (error) {
  await stopAll();
  fail(error);
}

/** The pages of all sizes in turn, then the SQL of all sizes in turn. */
async function measure(prepared: readonly Prepared[], rounds: number): Promise<Measured[]> {
  const all = prepared.flatMap(({ asks }) => asks);
  const pages = await spreads(
    all.map(({ page }) => page),
    rounds,
  );
  const asked = all.filter(({ sql }) => sql !== null);
  const sqls = await spreads(
    asked.flatMap(({ sql }) => (sql ? [sql] : [])),
    rounds,
  );
  return prepared.map(({ size, seconds, audit, asks }) => ({
    size,
    seconds,
    audit,
    rows: asks.flatMap((ask) => {
      const page = pages[all.indexOf(ask)];
      return page ? [{ name: ask.name, page, sql: sqls[asked.indexOf(ask)] ?? null }] : [];
    }),
  }));
}

async function newDatabase(serverUrl: string, name: string): Promise<string> {
  await pgOnce(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return url.href;
}

async function pgOnce(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}
