// Limits on public writes, counted in PostgreSQL so that all processes share them. A person never meets them; a
// script does. What is counted is named by a keyed hash: the table holds no address.
import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { clientAddress } from '@/lib/client-address';
import { blindIndex } from '@/lib/crypto/secrets';
import { limiterStore } from '@/lib/db/limiter-store';
import { AppError } from '@/lib/errors';
import { noteRefusal } from '@/lib/refusals';

/** Points in a window of seconds: for one network address, and for one subject (an e-mail address, a session). */
const LIMITS = {
  save_step: { address: [600, 600], subject: [300, 600] },
  autosave: { address: [1200, 600], subject: [400, 600] },
  print: { address: [120, 600], subject: [120, 600] },
  submit: { address: [60, 3600], subject: [20, 3600] },
  link_request: { address: [60, 3600], subject: [6, 900] },
  link_use: { address: [120, 900], subject: [10, 900] },
  message: { address: [200, 3600], subject: [40, 3600] },
  sign_in: { address: [60, 900], subject: [8, 900] },
  // Of a million codes three are right at any time: five guesses a quarter of an hour leave one chance in 66,000.
  second_factor: { address: [60, 900], subject: [5, 900] },
  own_password: { address: [60, 900], subject: [5, 900] },
  stay: { address: [300, 900], subject: [60, 900] },
  upload: { address: [300, 3600], subject: [60, 3600] },
  // A slip, or a guess: the sixty-first within a quarter of an hour waits.
  miss: { address: [60, 900], subject: [60, 900] },
  calculate: { address: [600, 60], subject: [600, 60] },
} as const satisfies Record<string, Record<'address' | 'subject', readonly [number, number]>>;

const MISS_WAIT_MS = 2_000;

export type Limit = keyof typeof LIMITS;

const limiters = new Map<string, RateLimiterPrisma>();

function limiter(name: Limit, by: 'address' | 'subject'): RateLimiterPrisma {
  const keyPrefix = `${name}:${by}`;
  const known = limiters.get(keyPrefix);
  if (known) return known;
  const [points, duration] = LIMITS[name][by];
  const created = new RateLimiterPrisma({
    storeClient: limiterStore(),
    tableName: 'rateLimit',
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });
  limiters.set(keyPrefix, created);
  return created;
}

async function consume(name: Limit, by: 'address' | 'subject', value: string): Promise<void> {
  try {
    await limiter(name, by).consume(blindIndex(`limit:${name}`, value));
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    await noteRefusal('limit_reached', `${name} by ${by}`);
    throw new AppError('too_many_attempts');
  }
}

/** Counts one attempt on a subject, wherever it comes from. Throws `too_many_attempts`. */
export const limitSubject = (name: Limit, subject: string): Promise<void> =>
  consume(name, 'subject', subject);

/** The subject has shown who they are: what they tried before counts no more. */
export async function forgive(name: Limit, subject: string): Promise<void> {
  await limiter(name, 'subject').delete(blindIndex(`limit:${name}`, subject));
}

/** Someone asked for what isn't there or isn't theirs: whoever does so again and again is answered slowly. */
export async function missed(what: 'page' | 'download'): Promise<void> {
  await noteRefusal('authorisation_refused', what);
  try {
    await limit('miss');
  } catch (refusal) {
    if (!(refusal instanceof AppError)) throw refusal;
    await sleep(MISS_WAIT_MS);
  }
}

/** Counts one attempt. Throws `too_many_attempts` when the address or the subject has made too many. */
export async function limit(name: Limit, subject?: string | null): Promise<void> {
  await consume(name, 'address', await clientAddress());
  if (subject) await consume(name, 'subject', subject);
}
