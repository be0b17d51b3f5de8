// Asking the person for what is missing: identity in reasonable doubt (Art. 12(6)), or what the request is about. The
// person reads whether the clock stops, and why not where it does not.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { mayAskIdentity, type PauseVerdict } from '@/lib/rules/pauses';
import { type CaseVersion, changeCase } from './change-case';
import { bothHeads, mailCommon, mailPerson, writeNotice } from './notify-person';
import { pauseIfAllowed } from './recount';

interface Asked {
  words: string;
  /** Recital 63: only then does asking for clarification stop the clock. */
  largeQuantity?: boolean;
}

/** `words` states the reasonable doubt. Throws as `changeCase` does; `identity_not_asked` for Art. 7(3) and 22. */
export const askIdentity = (actor: StaffMember, target: CaseVersion, asked: Asked) =>
  ask(actor, target, 'identity', asked);

/** Throws as `changeCase` does. */
export const askClarification = (actor: StaffMember, target: CaseVersion, asked: Asked) =>
  ask(actor, target, 'clarification', asked);

async function ask(
  actor: StaffMember,
  target: CaseVersion,
  cause: 'identity' | 'clarification',
  { words, largeQuantity = false }: Asked,
): Promise<PauseVerdict> {
  const at = now();
  const heads = await bothHeads();
  return transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, `ask_${cause}`);
    if (cause === 'identity' && !mayAskIdentity(request.right)) throw new AppError('identity_not_asked');
    const verdict = await pauseIfAllowed(tx, request, { cause, largeQuantity }, at);
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, unreadByStaff: false, acknowledgedAt: request.acknowledgedAt ?? at, awaitingSince: at },
    });
    if (cause === 'identity') {
      const id = randomUUID();
      const doubt = sealed.identityDoubt.seal(id, words);
      const check = { id, requestId: request.id, doubt, staffId: actor.staffId, askedAt: at };
      await tx.identityCheck.create({ data: { ...check, suspends: verdict.stopsClock } });
    }
    const said = { notice: cause, words, clock: verdict.why[request.locale] };
    await writeNotice(tx, request, { actor, at, said });
    await audit(tx, {
      at,
      actor,
      action: `${cause}.asked`,
      requestId: request.id,
      facts: { stopsClock: verdict.stopsClock, source: verdict.source.fr },
    });
    const props = { ...mailCommon(request, heads), paused: verdict.stopsClock };
    await mailPerson(tx, request, { template: `${cause}-asked`, props, at });
    return verdict;
  });
}
