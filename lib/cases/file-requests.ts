// Files what one submission asks for: each request becomes a case with its dates, and one receipt leaves for all.
import { randomUUID } from 'node:crypto';
import { createLink } from '@/lib/auth/links';
import { newReference } from '@/lib/crypto/secrets';
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import type { Channel, RightsRequest } from '@/lib/db/generated/client';
import { type Person, sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Actor, Requester, Visitor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import type { Deadline } from '@/lib/rules/deadline';
import { dueSteps } from '@/lib/rules/due-steps';
import type { Right } from '@/lib/rules/rights';
import type { FILED_AS } from '@/lib/schemas/filing';
import { type Answers, purposesOf } from '@/lib/schemas/wizards';
import { charter } from './charter-in-force';
import { charterVersionId } from './charter-versions';
import { deadlineColumns, deadlineOf } from './clock';
import type { Letterhead } from './letterhead';
import { linkRelated } from './link-related';
import { notifyDesk } from './notify-desk';
import { indexPerson } from './search-index';

type FiledAs = (typeof FILED_AS)[number];

/** One request of a submission: its right, and the answers to the pages of that right. */
export interface Part {
  right: Right;
  details: Answers;
}

export interface Submission {
  actor: Visitor | Requester;
  at: Date;
  locale: Locale;
  /** The account of the address that was given. */
  accountId: string;
  person: Person;
  /** What the requests of one submission share: the id of the draft, or one made for the occasion. */
  submissionId: string;
  /** The main request first. */
  parts: readonly Part[];
}

/** Read before the transaction begins. */
export interface Heads {
  head: Letterhead;
  desk: Letterhead;
}

/** Files each part and sends one receipt. Gives the main request. */
export async function fileRequests(tx: Tx, submission: Submission, heads: Heads): Promise<RightsRequest> {
  const { actor, at, accountId, parts } = submission;
  const [main, ...others] = parts;
  if (!main) throw new Error('A submission has at least one request');
  // The address was proved in this very browser: nothing more to confirm.
  const confirmedAt = actor.kind === 'requester' && actor.accountId === accountId ? at : null;
  const request = await fileOne(tx, submission, main, confirmedAt, heads.desk);
  const together: RightsRequest[] = [];
  for (const other of others) together.push(await fileOne(tx, submission, other, confirmedAt, heads.desk));
  await sendReceipt(tx, submission, { request, together }, heads.head);
  return request;
}

const clockAt = (receivedAt: Date, at: Date) => {
  const { timeZone, calendar } = charter(receivedAt);
  const clock = { receivedAt, timeZone, calendar, extendedByMonths: 0 };
  return { clock, deadline: deadlineOf({ ...clock, pauses: [] }, at) };
};

async function fileOne(
  tx: Tx,
  submission: Submission,
  part: Part,
  confirmedAt: Date | null,
  desk: Letterhead,
): Promise<RightsRequest> {
  const { at, submissionId } = submission;
  const { request } = await createRequest(tx, {
    ...submission,
    ...part,
    receivedAt: at,
    channel: 'portal',
    submissionId,
    confirmedAt,
  });
  if (confirmedAt) await notifyDesk(tx, { template: 'staff-new-request', request, at, head: desk });
  return request;
}

interface NewRequest extends Part {
  actor: Actor;
  at: Date;
  /** The clock counts from the local day of this instant. */
  receivedAt: Date;
  channel: Channel;
  locale: Locale;
  accountId: string | null;
  person: Person;
  submissionId: string | null;
  confirmedAt: Date | null;
}

/** A case as it begins, whichever way it came in: its dates, its words to be found by, its links, its first event. */
export async function createRequest(
  tx: Tx,
  filed: NewRequest,
): Promise<{ request: RightsRequest; deadline: Deadline }> {
  const { actor, at, receivedAt, channel, locale, accountId, person, submissionId, confirmedAt } = filed;
  const { right, details } = filed;
  const { clock, deadline } = clockAt(receivedAt, at);
  const id = randomUUID();
  const request = await tx.rightsRequest.create({
    data: {
      id,
      reference: newReference('DR'),
      right,
      channel,
      locale,
      accountId,
      charterVersionId: await charterVersionId(tx, receivedAt, at),
      person: sealed.requestPerson.seal(id, person),
      details: sealed.requestDetails.seal(id, details),
      filedAs: (details.who?.filedAs ?? 'self') as FiledAs,
      forClient: details.client?.forClient === 'yes',
      purposes: purposesOf(details),
      submissionId,
      confirmedAt,
      ...clock,
      ...deadlineColumns(deadline),
    },
  });
  await indexPerson(tx, request, person);
  await linkRelated(tx, { id, right, accountId, receivedAt });
  const facts = { right, channel, dueOn: deadline.dueOn, confirmed: confirmedAt !== null };
  await audit(tx, { at, actor, action: 'request.submitted', requestId: id, facts });
  return { request, deadline };
}

async function sendReceipt(
  tx: Tx,
  submission: Submission,
  { request, together }: { request: RightsRequest; together: readonly RightsRequest[] },
  head: Letterhead,
) {
  const { at, locale, accountId, person } = submission;
  const { id, reference, right, confirmedAt } = request;
  const { deadline } = clockAt(at, at);
  const url = confirmedAt
    ? `${env().APP_URL}${path(locale, '/follow')}`
    : await createLink(tx, { purpose: 'confirm_request', at, accountId, requestId: id, locale });
  await enqueueMail(tx, {
    template: 'request-received',
    to: person.email,
    requestId: id,
    at,
    props: {
      ...head,
      reference,
      right,
      receivedOn: deadline.receivedOn,
      dueOn: deadline.dueOn,
      steps: dueSteps(deadline.steps, locale),
      confirmed: confirmedAt !== null,
      forClient: request.forClient,
      together: together.map((other) => ({ reference: other.reference, right: other.right })),
      url,
    },
  });
}
