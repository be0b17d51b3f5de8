// npm run chaos: kills, cuts and fills while people use the portal, then compares what they were told with what there
// is. Bounded and on this machine only. `--kills 300` is the long form; `--seed 7` draws other faults; `--write` puts
// the table into docs/chaos.md; `--report <file>` says what counts, as JSON, for scripts/test.ts.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build, buildIsStale } from './lib/build';
import { seeded, storm } from './lib/chaos/faults';
import { checksOf, tableOf } from './lib/chaos/report';
import { answer, file, newLedger, type Scene, write } from './lib/chaos/stories';
import { startVictim, type Victim } from './lib/chaos/victim';
import { dim, fail, green, red, say, step } from './lib/console.mjs';
import { ROOT } from './lib/environment';
import { generateClient } from './lib/generate';
import { onStop, stopAll } from './lib/lifetime';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    clients: { type: 'string', default: '4' },
    minutes: { type: 'string', default: '60' },
    report: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
/** Where the table of docs/chaos.md begins. */
const MARK = '<!-- table -->';
const kills = Number(values.kills);
const seed = Number(values.seed);
const clients = Number(values.clients);
const minutes = Number(values.minutes);

try {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-chaos-'));
  // The user postgres passes through it, when root runs this.
  chmodSync(folder, 0o711);
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  generateClient();
  // It opens the database by the client that has just been written.
  const { judge } = await import('./lib/chaos/judge');
  if (buildIsStale()) await step('Build', build);
  const victim = await step('The product, on a database of its own', () => startVictim(folder));
  for (const [name, value] of Object.entries(victim.variables))
    if (value !== undefined) process.env[name] = value;
  const random = seeded(seed);
  const ledger = newLedger();
  const scene: Scene = { base: victim.base, actors: victim.actors, ledger, random: Math.random };

  let over = false;
  const people = Array.from({ length: clients }, () => live(scene, () => over));
  const counting = forgetLimits(victim, () => over);
  const began = performance.now();
  const toll = await step(`${kills} kills, seed ${seed}, ${clients} people at a time`, async () => {
    return storm(victim, {
      kills,
      minutes,
      random,
      tell: (line) => process.stdout.isTTY && say(dim(`    ${line}`)),
    });
  });
  over = true;
  await step('Everyone brings to an end what they began', () => Promise.all([...people, counting]));
  const stormed = performance.now() - began;
  const verdict = await step('What was acknowledged, against what there is', () => judge(victim, ledger));

  const checks = checksOf(ledger, verdict);
  const table = tableOf({ kills, seed, clients, toll, ledger, verdict, stormed, disk: victim.disk !== null });
  say(`\n${table}`);
  for (const { what, well, detail } of checks)
    say(`${well ? green('✓') : red('✗')} ${what}${well ? '' : `  ${detail}`}`);
  const failed = checks.filter(({ well }) => !well).length;
  if (values.report) {
    writeFileSync(values.report, JSON.stringify({ passed: checks.length - failed, failed, skipped: 0 }));
  }
  if (values.write) writeTable(table);
  await stopAll();
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  await stopAll();
  fail(error);
}

function writeTable(table: string): void {
  const page = join(ROOT, 'docs', 'chaos.md');
  const [words = ''] = readFileSync(page, 'utf8').split(MARK);
  writeFileSync(page, `${words}${MARK}\n\n${table}`);
}

/** One person after another, until it is over; what was begun is brought to its end. */
async function live(scene: Scene, over: () => boolean): Promise<void> {
  while (!over()) {
    try {
      const filed = await file(scene);
      if (Math.random() < 0.5) await write(scene);
      if (Math.random() < 0.5) await answer(scene, filed);
    } catch (error) {
      scene.ledger.gaveUp.push(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Limits are tried elsewhere: here one DPO answers hundreds of cases. */
async function forgetLimits(victim: Victim, over: () => boolean): Promise<void> {
  while (!over()) {
    await victim.query('DELETE FROM "RateLimit"').catch(() => undefined);
    await sleep(5_000);
  }
}
