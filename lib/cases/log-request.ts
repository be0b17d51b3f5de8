// A request that reached the controller by post, e-mail, phone or in person, entered by the desk. The day it arrived
// drives the clock, whoever logged it and when: Art. 12(3) counts from receipt on any official channel.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { type Tx, transaction } from '@/lib/db/client';
import type { RightsRequest } from '@/lib/db/generated/client';
import { accountOf } from '@/lib/directives/account-of';
import { AppError, FieldRefusal } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf, noonOf } from '@/lib/rules/dates';
import type { Deadline } from '@/lib/rules/deadline';
import { dueSteps } from '@/lib/rules/due-steps';
import { may } from '@/lib/rules/permissions';
import type { LoggedRequest } from '@/lib/schemas/logged-request';
import { type Answers, alsoAsked } from '@/lib/schemas/wizards';
import { charter } from './charter-in-force';
import { createRequest, type Part } from './file-requests';
import { keepLetter } from './letters';
import { bothHeads, composeNotice, type Heads, mailCommon, mailPerson } from './notify-person';

/** What the wizard would have kept of it: for whom it was said, the answers to its right's questions, the words. */
const detailsOf = ({ filedAs, representedName, own, more }: LoggedRequest): Answers => ({
  who: { filedAs },
  ...(filedAs === 'self' ? {} : { represented: { representedName, powers: '', until: '', answerTo: 'me' } }),
  ...own,
  more: { more },
});

/**
 * Files it, with what it asks besides (a restriction with an objection), and acknowledges each: by mail, or by a letter
 * to print where no address is known. Throws `forbidden` for who only reads, and refuses a day that has not come.
 */
export async function logRequest(actor: StaffMember, asked: LoggedRequest): Promise<{ reference: string }> {
  if (!may(actor, 'case.write')) throw new AppError('forbidden');
  const at = now();
  const { channel, receivedOn, right, locale, name, email, postalAddress, customerNumber } = asked;
  const { timeZone } = charter();
  const today = localDateOf(at, timeZone);
  if (receivedOn > today) throw new FieldRefusal('receivedOn', 'field.received_future');
  const heads = await bothHeads();
  const details = detailsOf(asked);
  const others = alsoAsked(right, details);
  return transaction(async (tx) => {
    const common = {
      actor,
      at,
      receivedAt: receivedOn === today ? at : noonOf(receivedOn, timeZone),
      channel,
      locale,
      accountId: email === '' ? null : await accountOf(tx, email, locale),
      person: { name, email, customerNumber, postalAddress },
      submissionId: others.length > 0 ? randomUUID() : null,
      // It reached us: there is no address left to confirm before it counts.
      confirmedAt: at,
    };
    const file = async (part: Part) => {
      const filed = await createRequest(tx, { ...common, ...part });
      await acknowledge(tx, filed, { actor, at, heads });
      return filed.request;
    };
    const { reference } = await file({ right, details });
    for (const other of others) await file(other);
    return { reference };
  });
}

/** By mail, or by a letter for whoever gave no address. */
async function acknowledge(
  tx: Tx,
  { request, deadline }: { request: RightsRequest; deadline: Deadline },
  { actor, at, heads }: { actor: StaffMember; at: Date; heads: Heads },
): Promise<void> {
  const { right } = request;
  const { receivedOn, dueOn } = deadline;
  const steps = dueSteps(deadline.steps, request.locale);
  if (request.accountId === null) {
    const blocks = await composeNotice(tx, request, { notice: 'acknowledgement', dueOn, steps });
    await keepLetter(tx, request, { kind: 'acknowledgement', blocks, actor, at });
    return;
  }
  const dates = { right, receivedOn, dueOn, steps };
  const sent = { confirmed: true, forClient: request.forClient, together: [] };
  const props = { ...mailCommon(request, heads), ...dates, ...sent };
  await mailPerson(tx, request, { template: 'request-received', props, at });
}
