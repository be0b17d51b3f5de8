// Runs one TypeScript file with the environment loaded and the database up: npm scripts and people use it.
// node scripts/run.mjs <file.ts> [arguments]; without a file it keeps the database up until Ctrl-C.
import { spawn } from 'node:child_process';
import { fail, say } from './lib/console.mjs';
import { openDatabase } from './lib/database';
import { readEnvironment } from './lib/environment';
import { generateClient } from './lib/generate';

const [file, ...args] = process.argv.slice(2);
// Ctrl-C reaches the script as well: it ends first, then the database is released.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

try {
  const environment = readEnvironment();
  generateClient();
  const database = await openDatabase(environment);
  if (!file) {
    say(`DATABASE_URL=${database.url}\nCtrl-C ends it.`);
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  } else {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      stdio: 'inherit',
      env: { ...environment.variables, DATABASE_URL: database.url },
    });
    process.exitCode = await new Promise<number>((resolve) =>
      child.once('exit', (code) => resolve(code ?? 1)),
    );
  }
  await database.release();
} catch (error) {
  fail(error);
}
