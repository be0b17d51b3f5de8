// How long one question takes, asked again and again by one asker, in milliseconds.
import type pg from 'pg';

export interface Spread {
  p50: number;
  p95: number;
  p99: number;
}

export async function spread(question: () => Promise<unknown>, times: number, warm = 20): Promise<Spread> {
  for (let n = 0; n < warm; n++) await question();
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await question();
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** A page, read to its end. Throws when it is not there. */
export const page = (url: string, cookie: string) => async (): Promise<number> => {
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  return text.length;
};

/** The same rows without the application. */
export const bare =
  (client: pg.Client, queries: readonly [string, unknown[]][]) => async (): Promise<void> => {
    for (const [text, values] of queries) await client.query({ text, values });
  };
