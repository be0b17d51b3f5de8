// npm run db:migrate: applies the migrations that DATABASE_URL (or the embedded database) lacks.
import { fail, say } from './lib/console.mjs';
import { migrate } from './lib/migrate';

try {
  const applied = await migrate(process.env.DATABASE_URL ?? '');
  say(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}`);
  // At once: the engine leaves a timer of ten seconds behind.
  process.exit(0);
} catch (error) {
  fail(error);
}
