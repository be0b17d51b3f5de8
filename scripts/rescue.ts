// Lets one member of the desk in again, from the server, when nobody who manages the team can.
// node scripts/run.mjs scripts/rescue.ts <e-mail address>
import { rescueMember } from '@/lib/cases/rescue-member';
import { AppError } from '@/lib/errors';
import { bold, fail, Stop, say } from './lib/console.mjs';

try {
  const email = process.argv[2] ?? '';
  const link = await rescueMember(email).catch((error: unknown) => {
    if (!(error instanceof AppError || error instanceof RangeError)) throw error;
    throw new Stop(
      `No member of the desk has the address "${email}".`,
      'Give the address of an active account.',
    );
  });
  say(`\nTheir sessions and second factor are gone. They choose a password here, once:\n\n  ${bold(link)}\n`);
  process.exit(0);
} catch (error) {
  fail(error);
}
