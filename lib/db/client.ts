// The Prisma client, one a process. Only use cases, jobs and auth import lib/db (see biome.json).
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { type Prisma, PrismaClient } from './generated/client';

const create = () =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }) });

// Survives the module reloads of `next dev`, which would otherwise leak a pool each time.
const shared = globalThis as typeof globalThis & { guichetDatabase?: ReturnType<typeof create> };

/** The database. Connects at first use, so that a build needs none. */
export function db() {
  shared.guichetDatabase ??= create();
  return shared.guichetDatabase;
}

export type Tx = Prisma.TransactionClient;

/** What is written together is kept together. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(work, { maxWait: 10_000, timeout: 15_000 });
