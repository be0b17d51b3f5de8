// Answers that must not tell by their time: whatever the work took, the answer comes at the next whole slot.
import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than the work takes on a busy machine. */
const SLOT_MS = 400;

export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - started;
    await sleep(Math.ceil((taken + 1) / SLOT_MS) * SLOT_MS - taken);
  }
}
