// A request that reached the controller by post, e-mail, phone or in person, entered by the desk. The day it arrived
// drives the clock, whoever logged it and when: Art. 12(3) counts from receipt on any official channel.
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { accountOf } from '@/lib/directives/account-of';
import { acknowledgementBlocks } from '@/lib/documents/acknowledgement';
import { AppError, FieldRefusal } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf, noonOf } from '@/lib/rules/dates';
import { dueSteps } from '@/lib/rules/due-steps';
import { may } from '@/lib/rules/permissions';
import type { LoggedRequest } from '@/lib/schemas/logged-request';
import { charter } from './charter-in-force';
import { createRequest } from './file-requests';
import { keepLetter } from './letters';
import { bothHeads, mailCommon, mailPerson } from './notify-person';

/** What the wizard would have kept of it: the words, and for whom they were said. */
const detailsOf = ({ filedAs, representedName, more }: LoggedRequest) => ({
  who: { filedAs },
  ...(filedAs === 'self' ? {} : { represented: { representedName, powers: '', until: '', answerTo: 'me' } }),
  more: { more },
});

/**
 * Files it and acknowledges it: by mail, or by a letter to print where no address is known. Throws `forbidden` for who
 * only reads, and refuses a day that has not come.
 */
export async function logRequest(actor: StaffMember, asked: LoggedRequest): Promise<{ reference: string }> {
  if (!may(actor, 'case.write')) throw new AppError('forbidden');
  const at = now();
  const { channel, receivedOn, right, locale, name, email, postalAddress, customerNumber } = asked;
  const { timeZone } = charter();
  const today = localDateOf(at, timeZone);
  if (receivedOn > today) throw new FieldRefusal('receivedOn', 'field.received_future');
  const heads = await bothHeads();
  return transaction(async (tx) => {
    const { request, deadline } = await createRequest(tx, {
      actor,
      at,
      receivedAt: receivedOn === today ? at : noonOf(receivedOn, timeZone),
      channel,
      locale,
      accountId: email === '' ? null : await accountOf(tx, email, locale),
      person: { name, email, customerNumber, postalAddress },
      right,
      details: detailsOf(asked),
      submissionId: null,
      // It reached us: there is no address left to confirm before it counts.
      confirmedAt: at,
    });
    const { dueOn } = deadline;
    const steps = dueSteps(deadline.steps, locale);
    if (email === '') {
      const blocks = acknowledgementBlocks({
        charter: charter(),
        locale,
        name,
        right,
        receivedOn,
        dueOn,
        steps,
      });
      await keepLetter(tx, request, { kind: 'acknowledgement', blocks, actor, at });
    } else {
      const props = {
        ...mailCommon(request, heads),
        right,
        receivedOn,
        dueOn,
        steps,
        confirmed: true,
        forClient: false,
      };
      await mailPerson(tx, request, { template: 'request-received', props, at });
    }
    return { reference: request.reference };
  });
}
