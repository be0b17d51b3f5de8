// Before the database tests: one throw-away PostgreSQL with a migrated database, of which each test file gets a copy.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateClient } from './generate';
import { migrate } from './migrate';
import { openPostgres } from './postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated database to copy. */
    templateUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  generateClient();
  const dataDir = mkdtempSync(join(tmpdir(), 'guichet-test-'));
  // The user postgres passes through it, when root runs the tests.
  chmodSync(dataDir, 0o711);
  const server = await openPostgres({ dataDir, password: 'test', durable: false });
  await migrate(server.url);
  project.provide('templateUrl', server.url);
  return async () => {
    await server.release();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
