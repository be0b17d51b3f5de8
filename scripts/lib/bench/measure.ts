// How long questions take, in milliseconds. All are asked in turn, round after round, so that whatever else the machine
// does meanwhile slows each of them alike.
import type pg from 'pg';

export interface Spread {
  p50: number;
  p95: number;
  p99: number;
}

export type Ask = () => Promise<unknown>;

const WARM = 5;

/** One spread a question, in their order. */
export async function spreads(asks: readonly Ask[], rounds: number): Promise<Spread[]> {
  const took: number[][] = asks.map(() => []);
  for (let round = -WARM; round < rounds; round++) {
    for (const [index, ask] of asks.entries()) {
      const began = performance.now();
      await ask();
      if (round >= 0) took[index]?.push(performance.now() - began);
    }
  }
  return took.map((times) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  });
}

/** A page, read to its end. Throws when it is not there. */
export const page =
  (url: string, cookie: string): Ask =>
  async () => {
    const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  };

/** The same rows without the application. */
export const bare =
  (client: pg.Client, queries: readonly [string, unknown[]][]): Ask =>
  async () => {
    for (const [text, values] of queries) await client.query({ text, values });
  };
