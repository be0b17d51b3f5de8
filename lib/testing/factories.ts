// Small makers of people and cases, for the demo and for the tests: through the same sealing, clock and audit trail as
// the real thing, with the dates and the words that are asked for.
import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/auth/password';
import { charter } from '@/lib/cases/charter-in-force';
import { charterVersionId, contentOf } from '@/lib/cases/charter-versions';
import { deadlineColumns, deadlineOf } from '@/lib/cases/clock';
import { composeLetter } from '@/lib/cases/compose-letter';
import { linkRelated } from '@/lib/cases/link-related';
import { indexPerson } from '@/lib/cases/search-index';
import { blindIndex, newReference } from '@/lib/crypto/secrets';
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import { sealed } from '@/lib/db/sealed';
import type { Requester, Role, StaffMember, System } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import type { PlainDate } from '@/lib/rules/dates';
import type { ExtensionMonths } from '@/lib/rules/deadline';
import { emailKey } from '@/lib/rules/email-address';
import { type ErasureItem, erasureLines } from '@/lib/rules/erasure-items';
import { type GroundCode, groundsOf, needsGround, type Outcome } from '@/lib/rules/outcomes';
import type { Right } from '@/lib/rules/rights';
import { isOpen, type Status } from '@/lib/rules/states';
import type { Answers } from '@/lib/schemas/wizards';

const MINUTE = 60_000;
const SEED: System = { kind: 'system', job: 'demo' };
export const PASSWORD = 'correct horse battery staple';

export interface StaffSpec {
  role: Role;
  email?: string;
  name?: string;
  password?: string;
  /** The secret of their application, in base 32; without one they enrol at their first sign-in. */
  totp?: string;
  at: Date;
}

/** A member of staff with a session that lasts ten hours from `at`. */
export async function makeStaff(tx: Tx, spec: StaffSpec): Promise<StaffMember> {
  const { role, at, name = `Test ${role}`, password = PASSWORD } = spec;
  const email = emailKey(spec.email ?? `${role}-${randomUUID().slice(0, 8)}@desk.test`);
  const passwordHash = await hashPassword(password);
  const id = randomUUID();
  const totp = spec.totp ? { totpSecret: sealed.staffTotp.seal(id, spec.totp), totpStep: 0 } : {};
  const staff = await tx.staff.create({
    data: { id, role, email, name, passwordHash, ...totp, createdAt: at, joinedAt: at },
  });
  await audit(tx, { at, actor: SEED, action: 'staff.created', facts: { staffId: staff.id, role } });
  const expiresAt = new Date(at.getTime() + 600 * MINUTE);
  const session = await tx.staffSession.create({
    data: { staffId: id, createdAt: at, seenAt: at, provenAt: at, expiresAt },
  });
  return { kind: 'staff', staffId: staff.id, role, sessionId: session.id };
}

export interface CaseSpec {
  receivedAt: Date;
  /** The present, up to which an open pause counts. */
  at: Date;
  name?: string;
  email?: string;
  right?: Right;
  locale?: Locale;
  channel?: 'portal' | 'email' | 'post' | 'phone' | 'in_person';
  status?: Exclude<Status, 'answered'>;
  confirmed?: boolean;
  more?: string;
  postalAddress?: string;
  customerNumber?: string;
  extendedByMonths?: ExtensionMonths;
  pauses?: { cause: 'identity' | 'clarification'; from: PlainDate; to: PlainDate | null }[];
  unread?: boolean;
}

export interface MadeCase {
  id: string;
  reference: string;
  requester: Requester;
}

const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);

async function accountOf(tx: Tx, email: string, spec: CaseSpec): Promise<string> {
  const { locale = 'fr', confirmed = true, receivedAt } = spec;
  const emailIndex = blindIndex('email', emailKey(email));
  const known = await tx.account.findUnique({ where: { emailIndex }, select: { id: true } });
  if (known) return known.id;
  const id = randomUUID();
  const confirmedAt = confirmed ? minutesAfter(receivedAt, 12) : null;
  const data = { id, emailIndex, email: sealed.accountEmail.seal(id, email), locale, confirmedAt };
  await tx.account.create({ data: { ...data, createdAt: receivedAt } });
  return id;
}

function detailsOf(right: Right, more: string): Omit<Answers, 'identity'> {
  const access = { scope: { scope: 'all', categories: [] }, format: { format: 'readable' } };
  return { ...(right === 'access' ? access : {}), more: { more } };
}

/** A request as it would be had it been filed at `receivedAt`. */
export async function makeCase(tx: Tx, spec: CaseSpec): Promise<MadeCase> {
  const { receivedAt, at, right = 'access', locale = 'fr', status = 'received', confirmed = true } = spec;
  const { pauses = [], extendedByMonths = 0, more = '', name = 'Camille Durand' } = spec;
  const id = randomUUID();
  const email = spec.email ?? `${id.slice(0, 8)}@personne.test`;
  const accountId = await accountOf(tx, email, spec);
  const { timeZone, calendar } = charter();
  const clock = { receivedAt, timeZone, calendar, extendedByMonths };
  const rows = pauses.map(({ cause, from, to }) => ({
    cause,
    from: toColumn(from),
    to: to === null ? null : toColumn(to),
  }));
  const deadline = deadlineOf({ ...clock, pauses: rows }, at);
  const taken = status !== 'received';
  const closed = !isOpen(status);
  const reference = newReference('DR');
  const { customerNumber = '', postalAddress = '' } = spec;
  const request = await tx.rightsRequest.create({
    data: {
      id,
      reference,
      right,
      locale,
      status,
      channel: spec.channel ?? 'portal',
      accountId,
      charterVersionId: await charterVersionId(tx, receivedAt, at),
      person: sealed.requestPerson.seal(id, { name, email, customerNumber, postalAddress }),
      details: sealed.requestDetails.seal(id, detailsOf(right, more)),
      confirmedAt: confirmed ? minutesAfter(receivedAt, 12) : null,
      acknowledgedAt: taken ? minutesAfter(receivedAt, 300) : null,
      closedAt: closed ? minutesAfter(receivedAt, 3 * 1440) : null,
      unreadByStaff: spec.unread ?? !taken,
      createdAt: receivedAt,
      pauses: { create: rows },
      ...clock,
      ...deadlineColumns(deadline),
    },
  });
  await indexPerson(tx, request, { name, email, customerNumber });
  await linkRelated(tx, { id, right, accountId, receivedAt });
  const requester: Requester = { kind: 'requester', accountId, sessionId: randomUUID() };
  const facts = { right, dueOn: deadline.dueOn, confirmed: false };
  await audit(tx, { at: receivedAt, actor: requester, action: 'request.submitted', requestId: id, facts });
  if (confirmed) {
    const confirmedAt = minutesAfter(receivedAt, 12);
    await audit(tx, { at: confirmedAt, actor: requester, action: 'request.confirmed', requestId: id });
  }
  return { id, reference, requester };
}

/** A message of the thread, and its trace. */
export async function makeMessage(
  tx: Tx,
  message: { requestId: string; actor: Requester | StaffMember; body: string; at: Date },
): Promise<void> {
  const { requestId, actor, body, at } = message;
  const id = randomUUID();
  const author = actor.kind;
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  const data = { id, requestId, author, staffId, body: sealed.messageBody.seal(id, body), createdAt: at };
  await tx.message.create({ data });
  await audit(tx, { at, actor, action: `message.${author}`, requestId });
}

/** Identity asked for at `askedAt`; answered, and established by a customer number, at `answeredAt`. */
export async function makeIdentityCheck(
  tx: Tx,
  check: { requestId: string; actor: StaffMember; doubt: string; askedAt: Date; answeredAt: Date | null },
): Promise<void> {
  const { requestId, actor, doubt, askedAt, answeredAt } = check;
  const id = randomUUID();
  const { staffId } = actor;
  const decided = { decidedAt: answeredAt, deciderId: staffId, method: 'customer_number' as const };
  const verdict = answeredAt ? { ...decided, decision: 'established' as const } : {};
  const asked = {
    id,
    requestId,
    doubt: sealed.identityDoubt.seal(id, doubt),
    suspends: true,
    staffId,
    askedAt,
  };
  await tx.identityCheck.create({ data: { ...asked, answeredAt, ...verdict } });
  await audit(tx, { at: askedAt, actor, action: 'identity.asked', requestId });
  if (answeredAt) await audit(tx, { at: answeredAt, actor, action: 'identity.decided', requestId });
}

/** An answer that was sent at `at`, with the letter that its words make. */
export async function makeSentAnswer(
  tx: Tx,
  answer: {
    requestId: string;
    actor: StaffMember;
    outcome: Outcome;
    words: string;
    at: Date;
    grounds?: GroundCode[];
  },
): Promise<string> {
  const { requestId, actor, outcome, words, at } = answer;
  const id = randomUUID();
  const request = await tx.rightsRequest.findUniqueOrThrow({
    where: { id: requestId },
  });
  // Without a ground of its own, the first of the list.
  const grounds = answer.grounds ?? (needsGround(outcome) ? groundsOf(request.right).slice(0, 1) : []);
  const sealedWords = sealed.answerWords.seal(id, words);
  // An erasure in part keeps what the charter has an exception for.
  const items = erasureLines((await contentOf(tx, request.charterVersionId)).purposes).map(
    ({ key, exceptions }): ErasureItem => ({ key, decision: exceptions.length > 0 ? 'kept' : 'erased' }),
  );
  const inPart = request.right === 'erasure' && outcome === 'partly_granted';
  const data = {
    id,
    requestId,
    outcome,
    grounds,
    staffId: actor.staffId,
    words: sealedWords,
    items: inPart ? sealed.answerItems.seal(id, items) : null,
  };
  const draft = await tx.answer.create({ data: { ...data, createdAt: at }, include: { files: true } });
  const letter = await composeLetter(tx, request, draft, at);
  if (!letter?.complete) throw new Error('The words of this answer do not make a complete letter');
  await tx.answer.update({
    where: { id },
    data: { letter: sealed.answerLetter.seal(id, letter.blocks), sentAt: at },
  });
  await tx.rightsRequest.update({
    where: { id: requestId },
    data: {
      status: 'answered',
      outcome,
      closedAt: at,
      unreadByStaff: false,
      acknowledgedAt: request.acknowledgedAt ?? at,
    },
  });
  const facts = { answerId: id, outcome, files: 0 };
  await audit(tx, { at, actor, action: 'answer.sent', requestId, facts });
  return id;
}
