// What goes wrong, drawn from a seed: the same seed gives the same faults in the same order, though not at the same
// instants of what the clients do.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Victim } from './victim';

const KILLS = ['web', 'worker', 'postgres', 'backend'] as const;
type Kill = (typeof KILLS)[number];
const OTHERS = ['refuse', 'tempfail', 'hang', 'cut-after-data', 'connections', 'disk'] as const;
type Other = (typeof OTHERS)[number];

/** How often each is drawn. */
const WEIGHTS: Record<Kill, number> = { web: 9, worker: 5, postgres: 4, backend: 2 };
/** How long it may take until it works again before we call it broken, in milliseconds. */
const PATIENCE = 90_000;

export interface Toll {
  kills: Record<Kill, number>;
  others: Record<Other, number>;
  /** Milliseconds from each kill until the portal (or the worker) worked again. */
  recoveries: Record<Kill, number[]>;
}

/** Mulberry32: small, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function draw(random: () => number): Kill {
  const tickets = KILLS.flatMap((kill) => Array<Kill>(WEIGHTS[kill]).fill(kill));
  return tickets[Math.floor(random() * tickets.length)] ?? 'web';
}

interface Storm {
  kills: number;
  /** When it ends in any case. */
  minutes: number;
  random: () => number;
  tell: (line: string) => void;
}

/** Kills so often, with other faults in between; each kill waits until it works again. */
export async function storm(victim: Victim, { kills, minutes, random, tell }: Storm): Promise<Toll> {
  const zero = <T>(names: readonly string[], value: () => T) =>
    Object.fromEntries(names.map((name) => [name, value()]));
  const toll = {
    kills: zero(KILLS, () => 0),
    others: zero(OTHERS, () => 0),
    recoveries: zero(KILLS, (): number[] => []),
  } as unknown as Toll;
  const possible = OTHERS.filter((what) => what !== 'disk' || victim.disk);
  let next = Math.floor(random() * possible.length);
  let other: Promise<void> = Promise.resolve();
  let busy = false;
  const end = performance.now() + minutes * 60_000;
  for (let done = 0; done < kills && performance.now() < end; ) {
    await sleep(50 + random() * 800);
    if (!busy && random() < 0.6) {
      // In turn, so that a short run meets each of them.
      const drawn = possible[next++ % possible.length] ?? 'hang';
      toll.others[drawn]++;
      busy = true;
      other = trouble(victim, drawn, 2_000 + random() * 4_000).finally(() => {
        busy = false;
      });
    }
    const kill = draw(random);
    const began = performance.now();
    if (!(await strike(victim, kill))) continue;
    done++;
    toll.kills[kill]++;
    await recovered(victim, kill, began);
    const took = performance.now() - began;
    toll.recoveries[kill].push(took);
    tell(`${done}/${kills} ${kill} ${Math.round(took)} ms`);
  }
  await other;
  return toll;
}

/** kill -9. False when there was nothing to kill. */
async function strike(victim: Victim, kill: Kill): Promise<boolean> {
  const pid = kill === 'backend' ? await aBackend(victim) : victim.pidOf(kill);
  if (!pid) return false;
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

/** A process of PostgreSQL that serves one of our connections. */
async function aBackend(victim: Victim): Promise<number | undefined> {
  const rows = await victim
    .query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE usename = 'guichet_app' ORDER BY state = 'active' DESC LIMIT 1`,
    )
    .catch(() => []);
  return rows[0]?.pid;
}

async function recovered(victim: Victim, kill: Kill, began: number): Promise<void> {
  const since = new Date();
  const works = async () => {
    if (kill === 'worker') {
      const alive = `SELECT 1 FROM "Heartbeat" WHERE name = 'worker' AND at > $1`;
      return (await victim.query(alive, [since])).length > 0;
    }
    const answer = await fetch(`${victim.base}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok && (await answer.json()).database === 'ok';
  };
  while (performance.now() - began < PATIENCE) {
    if (await works().catch(() => false)) return;
    await sleep(50);
  }
  throw new Error(`After kill -9 of ${kill} it did not work again within ${PATIENCE / 1000} s`);
}

/** Everything but kills: for so many milliseconds. */
async function trouble(victim: Victim, what: Other, milliseconds: number): Promise<void> {
  if (what === 'connections') {
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'guichet_app'`;
    await victim.query(cut).catch(() => undefined);
  } else if (what === 'disk') {
    victim.disk?.fill();
    await sleep(milliseconds);
    victim.disk?.free();
  } else {
    await mailMode(victim, what);
    await sleep(milliseconds);
    await mailMode(victim, 'ok');
  }
}

export async function mailMode({ mailPage }: Victim, mode: string): Promise<void> {
  await fetch(`${mailPage}/api/mode`, { method: 'POST', body: JSON.stringify({ mode }) });
}
