// Whom the screenshots are taken as, beside the people of the demo: someone with a request in every standing, and a
// browser in which every form was begun. Prints JSON: the cookie of each, and the references of the requests.
import { randomUUID } from 'node:crypto';
import { createLink } from '@/lib/auth/links';
import { askClarification, askIdentity } from '@/lib/cases/ask-person';
import { attachFile } from '@/lib/cases/attach-file';
import { announceFee } from '@/lib/cases/charge-fee';
import { charter } from '@/lib/cases/charter-in-force';
import { addDraftFile } from '@/lib/cases/draft-files';
import { saveStep } from '@/lib/cases/drafts';
import { extendDeadline } from '@/lib/cases/extend-deadline';
import { logRequest } from '@/lib/cases/log-request';
import { withdrawConsent } from '@/lib/cases/own-consents';
import { askReview, withdrawRequest } from '@/lib/cases/own-steps';
import { saveAnswer } from '@/lib/cases/save-answer';
import { sendAnswer } from '@/lib/cases/send-answer';
import { charterHash } from '@/lib/charter/load';
import { now } from '@/lib/clock';
import { blindIndex, hashSecret, newSecret } from '@/lib/crypto/secrets';
import { db, transaction } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import { saveFiling } from '@/lib/directives/filing-drafts';
import { emailKey } from '@/lib/rules/email-address';
import { RIGHTS } from '@/lib/rules/rights';
import { loggedRequest } from '@/lib/schemas/logged-request';
import { makeRequester } from '@/lib/testing/after-death';
import { type CaseSpec, makeCase, makeMessage, makeStaff } from '@/lib/testing/factories';
import { paper } from '@/lib/testing/files';
import { BEGUN_CLAIM, BEGUN_DIRECTIVE, BEGUN_REQUEST } from './begun';

const DAY = 86_400_000;
const at = now();
const ago = (days: number) => new Date(at.getTime() - days * DAY);
const EMAIL = 'camille.durand@personne.example';
const dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', name: 'Nadia Lemoine', at }));

async function cookie(accountId: string | null, link = ''): Promise<{ sessionId: string; value: string }> {
  const token = newSecret();
  const expiresAt = new Date(at.getTime() + DAY);
  const device = accountId && 'Firefox, Android';
  const session = await db().portalSession.create({
    data: { tokenHash: hashSecret(token), accountId, device, expiresAt },
  });
  return { sessionId: session.id, value: link ? `${token}~${link}` : token };
}

const demo = async (email: string) => {
  const where = { emailIndex: blindIndex('email', emailKey(email)) };
  return (await cookie((await db().account.findUniqueOrThrow({ where })).id)).value;
};

const person = await transaction((tx) => makeRequester(tx, EMAIL, ago(60)));
const opened = (spec: Partial<CaseSpec>) =>
  transaction((tx) =>
    makeCase(tx, {
      name: 'Camille Durand',
      email: EMAIL,
      status: 'in_progress',
      receivedAt: ago(9),
      at,
      ...spec,
    }),
  );
/** The case as it is now, for a step of the desk. */
async function target(reference: string) {
  const { version } = await db().rightsRequest.findUniqueOrThrow({ where: { reference } });
  return { reference, version };
}

async function answered(): Promise<string> {
  const { reference } = await opened({ right: 'access' });
  const words =
    'Voici vos données. La plupart viennent de votre compte ; le reste, de vos échanges avec nous.';
  await saveAnswer(dpo, await target(reference), { outcome: 'granted', words });
  await attachFile(dpo, await target(reference), paper('vos données.pdf'));
  await sendAnswer(dpo, await target(reference));
  return reference;
}

/** With an answer that can be read over, and is not complete. */
async function overdue(): Promise<string> {
  const { reference } = await opened({ receivedAt: ago(50) });
  const words = 'Vos données sont celles de votre compte.';
  await saveAnswer(dpo, await target(reference), { outcome: 'refused', words });
  return reference;
}

const byPost = () =>
  loggedRequest('erasure').parse({
    channel: 'post',
    receivedOn: ago(4).toISOString().slice(0, 10),
    locale: 'fr',
    name: 'Odile Kerjean',
    postalAddress: '3 quai des Brumes\n29200 Brest',
    filedAs: 'self',
    more: 'Effacez tout ce que vous avez sur moi.',
    ground: 'consent',
  });

async function references(): Promise<Record<string, string>> {
  const words = 'L’adresse de votre demande n’est pas celle de votre compte.';
  const open = await opened({ more: 'Je voudrais aussi les enregistrements de mes appels.' });
  for (const [turn, body] of [
    'Avez-vous besoin d’autre chose ?',
    'Non, merci. Nous y travaillons.',
  ].entries()) {
    const actor = turn === 0 ? person : dpo;
    await transaction((tx) => makeMessage(tx, { requestId: open.id, actor, body, at: ago(3 - turn) }));
  }
  const [identity, clarification, extended, fee, withdrawn] = [
    (await opened({})).reference,
    (await opened({})).reference,
    (await opened({ right: 'portability' })).reference,
    (await opened({})).reference,
    (await opened({ right: 'rectification' })).reference,
  ];
  await askIdentity(dpo, await target(identity), { words });
  const which = { words: 'De quelles années s’agit-il ?', largeQuantity: true };
  await askClarification(dpo, await target(clarification), which);
  const why = {
    months: 2,
    ground: 'complexity',
    words: 'Vos données sont réparties dans six systèmes.',
  } as const;
  await extendDeadline(dpo, await target(extended), why);
  await announceFee(dpo, await target(fee), {
    cents: 1250,
    words: 'C’est la septième demande en deux mois.',
  });
  await withdrawRequest(person, withdrawn);
  const review = await answered();
  await askReview(person, review, 'Il manque mes factures de 2024.');
  return {
    ...{ open: open.reference, identity, clarification, extended, fee, withdrawn, review },
    unconfirmed: (await opened({ status: 'received', confirmed: false })).reference,
    overdue: await overdue(),
    paper: (await logRequest(dpo, byPost())).reference,
    answered: await answered(),
    consent: (await withdrawConsent(person, '4b', 'fr')).reference,
  };
}

/** A browser in which nothing was sent, but everything was filled in. */
async function begun(): Promise<string> {
  const { sessionId, value } = await cookie(null);
  for (const right of RIGHTS)
    for (const [step, answers] of Object.entries(BEGUN_REQUEST))
      await saveStep(sessionId, { right, step: step as keyof typeof BEGUN_REQUEST, locale: 'fr', answers });
  const writer = { kind: 'visitor', sessionId } as const;
  await addDraftFile(writer, { right: 'rectification', purpose: 'mandate' }, paper('mandat signé.pdf'));
  await addDraftFile(writer, { right: 'rectification', purpose: 'evidence' }, paper('facture.pdf'));
  await saveFiling('claim', { sessionId }, BEGUN_CLAIM);
  return value;
}

/** A version of the charter before the present one. */
async function formerCharter(): Promise<void> {
  const before = { ...charter(), version: '2023-05-01', court: { fr: 'le tribunal', en: 'the court' } };
  const [id, hash] = [randomUUID(), charterHash(before)];
  const data = { id, hash, version: before.version, content: before, effectiveOn: toColumn(before.version) };
  await db().charterVersion.create({ data });
  await db().charterInForce.create({ data: { charterVersionId: id, seenAt: ago(900) } });
}

await formerCharter();
const made = await references();
await saveFiling('directive', { accountId: person.accountId }, BEGUN_DIRECTIVE);
const { accountId } = person;
const link = { at, accountId, locale: 'fr' } as const;
const secretOf = async (purpose: 'sign_in' | 'object_claim') =>
  (await transaction((tx) => createLink(tx, { ...link, purpose }))).split('/').at(-1);
const cookies = {
  person: (await cookie(accountId)).value,
  begun: await begun(),
  linked: (await cookie(null, await secretOf('sign_in'))).value,
  alive: (await cookie(null, await secretOf('object_claim'))).value,
  author: await demo('jeanne.morel@personne.example'),
  claimed: await demo('lucas.petit@personne.example'),
  executor: await demo('paul.morel@personne.example'),
  mandatary: await demo('etude.duval@personne.example'),
  frozen: await demo('ines.rousseau@personne.example'),
  refused: await demo('noemie.blanc@personne.example'),
};
process.stdout.write(`${JSON.stringify({ cookies, references: made })}\n`);
await db().$disconnect();
process.exit(0);
