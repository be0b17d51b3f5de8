// That an objection was honoured is kept as a keyed hash of the address: enough to recognise it, not to read it.
import type { Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import type { RightsRequest } from '@/lib/db/generated/client';
import { localDateOf } from '@/lib/rules/dates';

/** Nothing is kept of who gave no address. */
export async function keepFingerprint(
  tx: Tx,
  request: Pick<RightsRequest, 'accountId' | 'reference' | 'timeZone'>,
  at: Date,
): Promise<void> {
  const { accountId, reference, timeZone } = request;
  const account = accountId && (await tx.account.findUnique({ where: { id: accountId } }));
  if (!account) return;
  const honouredOn = toColumn(localDateOf(at, timeZone));
  const data = { fingerprint: account.emailIndex, reference, honouredOn };
  await tx.objectionProof.createMany({ data, skipDuplicates: true });
}
