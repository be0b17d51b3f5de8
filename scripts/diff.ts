// npm run db:diff -- <name>: writes the next migration, from what the migrations make to what the schema asks.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, Stop, say } from './lib/console.mjs';
import { difference, LOCKFILE, MIGRATIONS } from './lib/schema-engine';

try {
  const name = process.argv[2] ?? '';
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new Stop(
      'A migration needs a name in small letters.',
      'For instance: npm run db:diff -- add_canned_replies',
    );
  }
  const sql = await difference(process.env.DATABASE_URL ?? '');
  if (sql === '') {
    say('The migrations already make what the schema asks.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(MIGRATIONS, `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'migration.sql'), sql);
    writeFileSync(join(MIGRATIONS, 'migration_lock.toml'), LOCKFILE);
    say(`Wrote ${folder}. Read it before you commit it.`);
  }
  // At once: the engine leaves a timer of ten seconds behind.
  process.exit(0);
} catch (error) {
  fail(error);
}
