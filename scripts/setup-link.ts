// Prints the one-time link that creates the first account of the desk, while there is none.
// node scripts/run.mjs scripts/setup-link.ts
import { newSetupLink } from '@/lib/cases/create-first-administrator';
import { bold, fail, say } from './lib/console.mjs';

try {
  const link = await newSetupLink('fr');
  if (link) say(`\nCreate the first account of the desk here, within 24 hours, once:\n\n  ${bold(link)}\n`);
  else say('The desk has accounts already: ask one of its administrators for yours.');
  process.exit(0);
} catch (error) {
  fail(error);
}
