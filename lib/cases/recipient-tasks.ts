// The notices of Art. 19, as tasks: one for each recipient, of the charter that the request
// remembers, that may hold what was changed.
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import type { RightsRequest } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { addDays, localDateOf } from '@/lib/rules/dates';
import type { Outcome } from '@/lib/rules/outcomes';
import { concernsRecipients, toldOf } from '@/lib/rules/recipients';
import { charterFor } from './charter-versions';

/** House policy: Art. 19 sets no period. */
const DAYS = 7;

/** Written with the answer that makes them needed, in the language of the house. */
export async function makeRecipientTasks(
  tx: Tx,
  request: RightsRequest,
  outcome: Outcome,
  at: Date,
): Promise<number> {
  if (!concernsRecipients(request.right, outcome)) return 0;
  const told = toldOf((await charterFor(tx, request)).recipients);
  const dueOn = toColumn(addDays(localDateOf(at, request.timeZone), DAYS));
  await tx.task.createMany({
    data: told.map(({ id: recipient, name, provider }) => {
      const id = randomUUID();
      const title = sealed.taskTitle.seal(id, name.fr + (provider ? ` (${provider})` : ''));
      return {
        id,
        requestId: request.id,
        kind: 'recipient_notice' as const,
        title,
        recipient,
        dueOn,
        createdAt: at,
      };
    }),
  });
  return told.length;
}
