// The last words of `npm start`: where to go, and who may sign in.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amber, bold, dim, say } from './console.mjs';
import { type Environment, ROOT } from './environment';
import { runScript } from './run-script';
import type { Services } from './services';

interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

export async function welcome({ variables }: Environment, { mailPage }: Services): Promise<void> {
  const line = (what: string, where: string) => say(`  ${what.padEnd(14)}${where}`);
  say();
  line('The portal', bold(variables.APP_URL));
  line('The desk', bold(`${variables.APP_URL}/fr/dpo`));
  if (mailPage) line('Caught mails', `${bold(mailPage)}  ${dim('nothing is really sent')}`);
  say();

  if (variables.DEMO) {
    say(`  ${amber('démo')}  ${dim('fictional people, and sign-ins that everyone knows:')}`);
    for (const { role, email, password } of demoAccounts()) line(role, `${email}  ${password}`);
    say(
      dim('  The second step of signing in shows its code on the page: there is no telephone to reach for.'),
    );
  } else {
    // Prints the link for the first administrator while there is none.
    const words = await runScript('scripts/setup-link.ts', variables);
    if (words.includes(variables.APP_URL)) say(words);
  }
  say(dim('\n  Ctrl-C stops everything; the data stays.\n'));
}

function demoAccounts(): DemoAccount[] {
  const file = join(ROOT, 'prisma', 'demo-accounts.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
