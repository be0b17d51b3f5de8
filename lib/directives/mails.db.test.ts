// Every mail around directives and claims, as a mail server receives it, in both languages: it says what happened and what
// to do, in plain words, and nothing of what was written, of who died or of who acts.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskHead } from '@/lib/cases/notify-desk';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { env } from '@/lib/env';
import { remindAuthors } from '@/lib/jobs/directive-reminders';
import { sendMailTask } from '@/lib/jobs/send-mail';
import type { Requester, StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { directiveContent } from '@/lib/testing/after-death';
import { makeStaff } from '@/lib/testing/factories';
import { PAPER } from '@/lib/testing/paper';
import { type CatcherSmtp, startCatcherSmtp } from '@/scripts/lib/catcher-smtp';
import { type CaughtMail, Mailbox } from '@/scripts/lib/mailbox';
import { accountOf } from './account-of';
import { confirmClaim } from './confirm-claim';
import { askProof, decideProof, matchClaim, notifyPerson, skipNotice, takeUp } from './decide-claim';
import { answersOf, depositDirective } from './deposit-directive';
import { closeClaim, decideCapacity, freezeClaim, refuseClaim } from './execute-claim';
import { fileClaim } from './file-claim';
import { saveFiling } from './filing-drafts';
import { addProof } from './follow-claim';
import { makePlan } from './make-plan';
import { objectToClaim } from './object-to-claim';
import { revokeDirective } from './own-directive';

const folder = mkdtempSync(join(tmpdir(), 'guichet-notices-'));
const mailbox = new Mailbox(folder);
let catcher: CatcherSmtp;
let dpo: StaffMember;

/** What no mail may hold. */
const SECRETS = [
  'Zénobie',
  'Quatremère',
  'Brûlez',
  'lettres bleues',
  'Ambroise',
  'Legrand',
  'quai des Brumes',
  'photographies',
  'belle-sœur',
];
const AUTHOR = directiveContent({
  person: { name: 'Zénobie Quatremère', bornOn: '1950-02-03' },
  wishes: { identification: 'communicate', browsing: 'erase' },
  recipient: 'Ambroise Legrand, 12 quai des Brumes',
  instructions: 'Brûlez les lettres bleues.',
});

beforeAll(async () => {
  catcher = await startCatcherSmtp(mailbox, 0);
  env().SMTP_URL = `smtp://127.0.0.1:${catcher.port}`;
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: now() }));
});
afterAll(() => {
  catcher.close();
  rmSync(folder, { recursive: true });
});

/** What leaves now, as it arrives, by address. */
async function delivered(): Promise<Map<string, CaughtMail>> {
  mailbox.empty();
  const queued = await db().mail.findMany({ where: { status: 'queued' }, orderBy: { createdAt: 'asc' } });
  const send = sendMailTask as (payload: unknown, helpers: unknown) => Promise<void>;
  for (const { id } of queued) await send({ mailId: id }, { job: { attempts: 1, max_attempts: 25 } });
  return new Map((await mailbox.list()).map((mail) => [mail.recipients.join(), mail]));
}

const address = (who: string) => `${who}-${randomUUID().slice(0, 8)}@personne.test`;

async function author(locale: Locale): Promise<Requester & { email: string }> {
  const email = address('auteur');
  const accountId = await transaction((tx) => accountOf(tx, email, locale));
  return { kind: 'requester', accountId, sessionId: randomUUID(), email };
}
async function sign(person: Requester, locale: Locale): Promise<void> {
  await saveFiling('directive', { accountId: person.accountId }, answersOf(AUTHOR));
  await depositDirective(person, { version: 0, locale });
}

/** Filed by a browser that nobody knows, with its papers, confirmed. */
async function claim(locale: Locale) {
  const email = address('proche');
  const tokenHash = randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { id: sessionId } = await db().portalSession.create({ data: { tokenHash, expiresAt } });
  const visitor = { kind: 'visitor', sessionId } as const;
  await saveFiling(
    'claim',
    { sessionId },
    {
      claimant: { kind: 'heir', name: 'Ambroise Legrand', email, relation: 'belle-sœur' },
      deceased: {
        name: 'Zénobie Quatremère',
        bornOn: '',
        diedOn: '2026-01-02',
        email: '',
        customerNumber: '',
      },
      asked: { asked: ['close_accounts'], words: 'Ses photographies.' },
    },
  );
  const { reference } = await fileClaim(visitor, { version: 0, locale });
  const received = (await delivered()).get(email);
  const { id } = await db().claim.findUniqueOrThrow({ where: { reference } });
  const head = await deskHead();
  await transaction((tx) => confirmClaim(tx, id, { actor: visitor, at: now(), head }));
  for (const kind of ['death', 'heirship', 'identity'] as const) {
    const content = (async function* () {
      yield Buffer.from(PAPER);
    })();
    await addProof(visitor, reference, { kind, name: `${kind}.pdf`, content });
  }
  const target = async () => ({
    reference,
    version: (await db().claim.findUniqueOrThrow({ where: { id } })).version,
  });
  return { id, email, reference, received, target };
}
type Claim = Awaited<ReturnType<typeof claim>>;

async function accept({ id, target }: Claim): Promise<void> {
  await takeUp(dpo, await target());
  for (const { id: proof } of await db().proof.findMany({ where: { claimId: id } }))
    await decideProof(dpo, await target(), { proof, decision: 'accepted', method: 'document_seen' });
}

/** Sentences, without addresses, rows of facts and the signature. */
const sentences = ({ text }: CaughtMail) =>
  text
    .replace(/https?:\/\/\S+/g, '')
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[.!?]$/.test(sentence));

function judge(locale: Locale, mail: CaughtMail | undefined, [subject, ...says]: readonly RegExp[]): void {
  if (!mail) throw new Error(`No mail: ${subject}`);
  expect(mail.subject).toMatch(subject ?? /./);
  for (const words of says) expect(mail.text.replace(/\s+/g, ' ')).toMatch(words);
  const all = `${mail.subject}\n${mail.text}\n${mail.html}\n${JSON.stringify(mail.headers)}`;
  expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
  expect(all).not.toMatch(/undefined|\[object|\{\w+\}/);
  for (const sentence of sentences(mail)) expect(sentence.split(/\s+/).length, sentence).toBeLessThan(32);
  expect(mail.html.includes(`lang="${locale}"`)).toBe(true);
  const links = [...mail.html.matchAll(/(?:href|src)="(https?:[^"]+)"/g)].map(
    ([, url = '']) => new URL(url).origin,
  );
  expect(new Set(links)).toEqual(new Set([new URL(env().APP_URL).origin]));
}

const SAID = {
  fr: {
    deposited: [/^Vos directives sont enregistrées$/, /scellées/, /DV-/, /modifier ou les révoquer/],
    changed: [/^Vos directives sont modifiées$/, /Elle seule compte/, /pas vous/],
    revoked: [/^Vos directives sont révoquées$/, /ne produisent plus d’effet/, /pas vous/],
    reminder: [/^Rappel\s: vous nous avez confié des directives$/, /une fois par an/, /arrêter ce rappel/],
    received: [/^Démarche DC-[\w-]+\s: confirmez votre adresse$/, /Réponse visée le/, /Ignorez ce message/],
    proof_asked: [/^Démarche DC-[\w-]+\s: une pièce nous manque$/, /page de suivi/],
    living: [/^Quelqu’un nous a signalé votre décès$/, /Je suis en vie/, /Rien n’a été ouvert/, /Jusqu’au/],
    frozen: [/^Démarche DC-[\w-]+\s: suspendue$/, /désaccord/, /tribunal judiciaire/],
    answered: [/^Démarche DC-[\w-]+\s: notre réponse$/, /page de suivi/],
  },
  en: {
    deposited: [/^Your directives are recorded$/, /sealed/, /DV-/, /change or revoke/],
    changed: [/^Your directives are changed$/, /it alone counts/, /not you/],
    revoked: [/^Your directives are revoked$/, /no longer have any effect/, /not you/],
    reminder: [/^Reminder: you have left directives with us$/, /once a year/, /stop this reminder/],
    received: [/^Claim DC-[\w-]+: confirm your address$/, /aim to answer by/, /ignore this message/],
    proof_asked: [/^Claim DC-[\w-]+: a paper is missing$/, /Your page/],
    living: [/^Someone has told us of your death$/, /I am alive/, /Nothing has been opened/, /Until/],
    frozen: [/^Claim DC-[\w-]+: suspended$/, /disagreement/, /tribunal judiciaire/],
    answered: [/^Claim DC-[\w-]+: our answer$/, /your own page/],
  },
} as const satisfies Record<Locale, Record<string, readonly [RegExp, ...RegExp[]]>>;

describe.each(['fr', 'en'] as const)('as delivered, in %s', (locale) => {
  const said = SAID[locale];

  it('to the author of directives: signed, changed, recalled, revoked', async () => {
    const person = await author(locale);
    await sign(person, locale);
    judge(locale, (await delivered()).get(person.email), said.deposited);
    await sign(person, locale);
    judge(locale, (await delivered()).get(person.email), said.changed);
    await remindAuthors(new Date(now().getTime() + 367 * 86_400_000));
    judge(locale, (await delivered()).get(person.email), said.reminder);
    await revokeDirective(person, locale);
    judge(locale, (await delivered()).get(person.email), said.revoked);
  });

  it('to a claimant: received, a paper missing, suspended', async () => {
    const made = await claim(locale);
    judge(locale, made.received, said.received);
    await askProof(dpo, await made.target(), 'Il manque l’acte de la belle-sœur.');
    judge(locale, (await delivered()).get(made.email), said.proof_asked);
    await freezeClaim(dpo, await made.target(), 'Sa belle-sœur demande l’inverse.');
    judge(locale, (await delivered()).get(made.email), said.frozen);
  });

  it('to a person who is alive, to the desk when they say so, and to the claimant, who learns nothing', async () => {
    const person = await author(locale);
    await sign(person, locale);
    const made = await claim(locale);
    await accept(made);
    await matchClaim(dpo, await made.target(), person.accountId);
    await notifyPerson(dpo, await made.target());
    const told = (await delivered()).get(person.email);
    judge(locale, told, said.living);
    const secret = /href="[^"]*\/([\w-]{43})"/.exec(told?.html ?? '')?.[1] ?? '';
    await objectToClaim({ kind: 'visitor', sessionId: null }, secret);
    const [desk] = [...(await delivered()).values()];
    judge('fr', desk, [/la personne est en vie$/, /arrêtée/]);
    await refuseClaim(dpo, await made.target(), {
      ground: 'death_not_established',
      words: 'Zénobie nous a écrit.',
    });
    const refused = (await delivered()).get(made.email);
    judge(locale, refused, said.answered);
    expect(refused?.text).not.toMatch(/refus|en vie|alive|directive/i);
  });

  it('to a claimant whose claim was carried out: the same words as to one who was refused', async () => {
    const made = await claim(locale);
    await accept(made);
    await matchClaim(dpo, await made.target(), null);
    await skipNotice(dpo, await made.target(), 'Obsèques publiques');
    await decideCapacity(dpo, await made.target(), { reason: 'Acte', claimantIs: null, executors: [] });
    await makePlan(dpo, await made.target());
    await db().claimTask.updateMany({ where: { claimId: made.id }, data: { doneAt: now() } });
    await closeClaim(dpo, await made.target());
    judge(locale, (await delivered()).get(made.email), said.answered);
  });
});
