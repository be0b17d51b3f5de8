// One of each kind of actor, with a session of their own, and something of each kind to reach for: for the access
// matrix (e2e/access-matrix.spec.ts). Prints JSON.
import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { createLink } from '@/lib/auth/links';
import { charter } from '@/lib/cases/charter-in-force';
import { letterhead } from '@/lib/cases/letterhead';
import { keepLetter } from '@/lib/cases/letters';
import { now } from '@/lib/clock';
import { hashSecret, newSecret } from '@/lib/crypto/secrets';
import { db, type Tx, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { answersOf } from '@/lib/directives/deposit-directive';
import { env } from '@/lib/env';
import { store } from '@/lib/files/storage';
import type { Role } from '@/lib/rules/actor';
import { RECIPIENT_NOTICE } from '@/lib/rules/directives/plan';
import { directiveContent, makeClaim, makeDirective } from '@/lib/testing/after-death';
import { makeCase, makeSentAnswer, makeStaff, PASSWORD } from '@/lib/testing/factories';

const HOUR = 3_600_000;
const TOTP = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const at = now();
const head = await letterhead('fr');

async function desk(sessionId: string): Promise<string> {
  const token = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: 3600 });
  return `guichet-desk=${token}`;
}

async function portal(tx: Tx, accountId: string) {
  const token = newSecret();
  const expiresAt = new Date(at.getTime() + HOUR);
  const session = await tx.portalSession.create({
    data: { tokenHash: hashSecret(token), accountId, expiresAt },
  });
  return { cookie: `guichet=${token}`, sessionId: session.id };
}

async function answerFile(tx: Tx, requestId: string, answerId: string): Promise<string> {
  const id = randomUUID();
  const stored = await store(
    (async function* () {
      yield Buffer.from('what was found');
    })(),
  );
  const name = sealed.fileName.seal(id, 'données.txt');
  const about = { id, requestId, answerId, name, mediaType: 'text/plain', author: 'staff' as const };
  await tx.storedFile.create({ data: { ...about, ...stored } });
  return id;
}

/** A recipient to tell, after a rectification. */
async function notice(tx: Tx, requestId: string): Promise<string> {
  const id = randomUUID();
  await tx.rightsRequest.update({ where: { id: requestId }, data: { right: 'rectification' } });
  const title = sealed.taskTitle.seal(id, 'Imprimeur');
  await tx.task.create({ data: { id, requestId, kind: 'recipient_notice', title } });
  return id;
}

/** A dead letter, for one actor to send again. */
async function deadLetter(tx: Tx): Promise<string> {
  const id = randomUUID();
  await tx.mail.create({
    data: {
      id,
      template: 'sign-in-link',
      messageId: `<${id}@test>`,
      to: sealed.mailTo.seal(id, 'x@desk.test'),
      props: sealed.mailProps.seal(id, { ...head, url: `${env().APP_URL}/fr/lien/x` }),
      status: 'failed',
    },
  });
  return id;
}

const staff = (role: Role) => transaction((tx) => makeStaff(tx, { role, totp: TOTP, at }));
const members = {
  case_handler: await staff('case_handler'),
  auditor: await staff('auditor'),
  dpo: await staff('dpo'),
  administrator: await staff('administrator'),
  disabled: await staff('dpo'),
  half_way: await staff('dpo'),
};
const target = await staff('auditor');

const made = await transaction(async (tx) => {
  const receivedAt = new Date(at.getTime() - 48 * HOUR);
  await tx.staff.update({ where: { id: members.disabled.staffId }, data: { disabledAt: at } });
  await tx.staffSession.update({ where: { id: members.half_way.sessionId }, data: { provenAt: null } });

  const emails: Record<string, string> = {};
  for (const name of ['requester', 'stranger', 'claimant'])
    emails[name] = `${name}-${randomUUID().slice(0, 8)}@matrix.test`;
  for (const [name, { staffId: id }] of Object.entries(members))
    emails[name] = (await tx.staff.findUniqueOrThrow({ where: { id } })).email;
  const open = await makeCase(tx, { receivedAt, at, email: emails.requester });
  const closed = await makeCase(tx, { receivedAt, at, email: emails.requester });
  const other = await makeCase(tx, { receivedAt, at, email: emails.stranger });
  const words = 'Voici vos données.';
  const sent = { actor: members.dpo, outcome: 'granted', words, at } as const;
  const answerId = await makeSentAnswer(tx, { ...sent, requestId: closed.id });
  const otherAnswerId = await makeSentAnswer(tx, { ...sent, requestId: other.id });
  const draft = randomUUID();
  const drafted = {
    id: draft,
    requestId: open.id,
    staffId: members.dpo.staffId,
    outcome: 'granted',
  } as const;
  await tx.answer.create({ data: { ...drafted, words: sealed.answerWords.seal(draft, words) } });
  const requester = await portal(tx, open.requester.accountId);
  const stranger = await portal(tx, other.requester.accountId);
  const draftId = randomUUID();
  await tx.draft.create({
    data: {
      id: draftId,
      sessionId: requester.sessionId,
      right: 'access',
      locale: 'fr',
      answers: sealed.draftAnswers.seal(draftId, {}),
      expiresAt: new Date(at.getTime() + HOUR),
    },
  });
  // The requester has left a directive; someone else claims after a death, once answered already.
  const directive = await makeDirective(tx, { email: emails.requester ?? '', at });
  const from = { at, claimant: { email: emails.claimant ?? '' } };
  const claim = await makeClaim(tx, { ...from, proofs: ['death'] });
  const answeredClaim = await makeClaim(tx, { ...from, proofs: ['death', 'heirship', 'identity'] });
  const report = sealed.claimReport.seal(answeredClaim.id, [{ kind: 'paragraph', text: words }]);
  const ended = { status: 'executed', report, closedAt: at, directiveId: directive.id } as const;
  await tx.claim.update({ where: { id: answeredClaim.id }, data: ended });
  // Its directive was opened, and a recipient is to be told.
  const taskId = randomUUID();
  const of = { claimId: answeredClaim.id, directiveId: directive.id, staffId: members.dpo.staffId };
  const opening = randomUUID();
  const reason = sealed.openingReason.seal(opening, words);
  await tx.opening.create({ data: { id: opening, ...of, reason, askedAt: at, openedAt: at } });
  const item = sealed.claimItem.seal(taskId, RECIPIENT_NOTICE);
  const recipient = charter().recipients[0]?.id;
  await tx.claimTask.create({
    data: { id: taskId, claimId: answeredClaim.id, position: 0, recipient, item, doneAt: at },
  });
  const claimant = await portal(tx, claim.accountId);
  const cookies: Record<string, string> = {
    nobody: '',
    stranger: stranger.cookie,
    requester: requester.cookie,
    claimant: claimant.cookie,
  };
  for (const [name, { sessionId }] of Object.entries(members)) cookies[name] = await desk(sessionId);
  const letters: Record<string, string> = {};
  for (const name of Object.keys(cookies)) letters[name] = await deadLetter(tx);
  const others = {
    reference: other.reference,
    answerId: otherAnswerId,
    fileId: await answerFile(tx, other.id, otherAnswerId),
  };
  const link = { at, locale: 'fr' } as const;
  const links = {
    setup: new URL(await createLink(tx, { ...link, purpose: 'setup' })).pathname,
    invitation: new URL(await createLink(tx, { ...link, purpose: 'invitation', staffId: target.staffId }))
      .pathname,
  };
  // Each of them is writing another one, every page answered: what is shown to nobody else.
  for (const { accountId } of [open.requester, other.requester, claim]) {
    const draft = randomUUID();
    const answers = sealed.filingAnswers.seal(draft, answersOf(directiveContent({ instructions: words })));
    const expiresAt = new Date(at.getTime() + HOUR);
    await tx.filingDraft.create({ data: { id: draft, kind: 'directive', accountId, answers, expiresAt } });
  }
  return {
    password: PASSWORD,
    totp: TOTP,
    cookies,
    emails,
    letters,
    links,
    reference: open.reference,
    others,
    answerId,
    fileId: await answerFile(tx, closed.id, answerId),
    noticeId: await notice(tx, other.id),
    letterId: await keepLetter(tx, open, { kind: 'message', blocks: [], actor: members.dpo, at }),
    staffId: target.staffId,
    draftId,
    claim: claim.reference,
    answeredClaim: answeredClaim.reference,
    proofId: claim.proofIds[0],
    directive: directive.reference,
    taskId,
  };
});
process.stdout.write(`${JSON.stringify(made)}\n`);
await db().$disconnect();
process.exit(0);
