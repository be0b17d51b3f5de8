import { describe, expect, it } from 'vitest';
import { saveLetterTemplate } from '@/lib/cases/letter-templates';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { houseLetter } from '@/lib/documents/letter-template';
import { plainText } from '@/lib/documents/plain-blocks';
import type { Requester, Role, StaffMember } from '@/lib/rules/actor';
import { makeClaim } from '@/lib/testing/after-death';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { refusal } from '@/lib/testing/refusal';
import { accountOf } from './account-of';
import {
  askProof,
  decideProof,
  matchClaim,
  notifyPerson,
  skipNotice,
  takeUp,
  verifyClaim,
} from './decide-claim';
import { depositDirective } from './deposit-directive';
import {
  askOpening,
  closeClaim,
  decideCapacity,
  doTask,
  freezeClaim,
  openSeal,
  refuseClaim,
  unfreezeClaim,
} from './execute-claim';
import { saveFiling } from './filing-drafts';
import { followClaim } from './follow-claim';
import { makePlan } from './make-plan';
import { objectToClaim } from './object-to-claim';
import { listOwnDirectives, readOwnDirective, readOwnVersion, revokeDirective } from './own-directive';
import { readClaim } from './read-claims';
import { withdrawClaim } from './withdraw-claim';

const staff = (role: Role) => transaction((tx) => makeStaff(tx, { role, at: now() }));
let serial = 0;

async function author(): Promise<Requester & { email: string }> {
  const email = `author-${Date.now()}-${++serial}@personne.test`;
  const accountId = await transaction((tx) => accountOf(tx, email, 'fr'));
  const actor = { kind: 'requester', accountId, sessionId: crypto.randomUUID(), email } as const;
  await saveFiling(
    'directive',
    { accountId },
    {
      you: { name: 'Jeanne Morel', bornOn: '1950-02-03' },
      data: { recipient: '', wishes: { identification: 'erase' } },
      people: {
        executors: [{ name: 'Paul Morel', bornOn: '', contact: 'paul@personne.test', relation: '' }],
      },
      heirs: { opposed: [] },
      words: { instructions: '' },
      general: { general: '' },
    },
  );
  await depositDirective(actor, { version: 0, locale: 'fr' });
  return actor;
}

async function claim(email: string, kind: 'executor' | 'heir' = 'executor') {
  const made = await transaction((tx) =>
    makeClaim(tx, {
      at: now(),
      claimant: { kind },
      deceased: { email },
      asked: { asked: ['directives', 'close_accounts'] },
      proofs: ['death', 'identity', 'heirship'],
    }),
  );
  const target = async () => ({
    reference: made.reference,
    version: (await db().claim.findUniqueOrThrow({ where: { id: made.id } })).version,
  });
  return { ...made, target };
}

/** Takes a claim in hand and accepts each of its papers. */
async function acceptPapers(actor: StaffMember, made: Awaited<ReturnType<typeof claim>>): Promise<void> {
  await takeUp(actor, await made.target());
  for (const { id } of await db().proof.findMany({ where: { claimId: made.id } }))
    await decideProof(actor, await made.target(), { proof: id, decision: 'accepted', method: 'registry' });
}

/** Then matches it to someone, who is told in case they are alive. */
async function tellThem(dpo: StaffMember, made: Awaited<ReturnType<typeof claim>>, accountId: string) {
  await acceptPapers(dpo, made);
  await matchClaim(dpo, await made.target(), accountId);
  await notifyPerson(dpo, await made.target());
}

/** The secret of the last notice to a person who may be alive. */
async function objectionSecret(email?: string): Promise<string> {
  const mails = await db().mail.findMany({ orderBy: { createdAt: 'desc' }, take: 20 });
  const told = mails.find(
    (mail) => mail.props && sealed.mailProps.open(mail.id, mail.props).kind === 'living',
  );
  if (email) expect(told && sealed.mailTo.open(told.id, told.to)).toBe(email);
  const url = told?.props ? String(sealed.mailProps.open(told.id, told.props).url) : '';
  return url.split('/').at(-1) ?? '';
}

describe('a claim after a death', () => {
  it('opens the seal in two steps, carries the directive out and reports', async () => {
    const [dpo, handler] = [await staff('dpo'), await staff('case_handler')];
    const person = await author();
    const made = await claim(person.email);
    await acceptPapers(handler, made);
    expect(await refusal(matchClaim(handler, await made.target(), person.accountId))).toBe('forbidden');
    await matchClaim(dpo, await made.target(), person.accountId);
    expect(await refusal(verifyClaim(dpo, await made.target()))).toBe('status_not_allowed');
    await skipNotice(dpo, await made.target(), 'Obsèques publiques');
    expect(await refusal(openSeal(dpo, await made.target()))).toBe('status_not_allowed');
    await askOpening(dpo, await made.target(), 'Exécution demandée');
    expect((await readClaim(dpo, made.reference, now())).content).toBeNull();
    await openSeal(dpo, await made.target());
    expect((await readClaim(dpo, made.reference, now())).content?.person.name).toBe('Jeanne Morel');
    expect((await readClaim(handler, made.reference, now())).content).toBeNull();
    await decideCapacity(dpo, await made.target(), { reason: 'Désigné', claimantIs: 0, executors: [] });
    await makePlan(dpo, await made.target());
    expect(await refusal(closeClaim(dpo, await made.target()))).toBe('status_not_allowed');
    const [first, second, ...others] = await db().claimTask.findMany({ where: { claimId: made.id } });
    await doTask(dpo, await made.target(), { task: first?.id ?? '', skipped: '' });
    await doTask(dpo, await made.target(), { task: second?.id ?? '', skipped: 'Rien trouvé.' });
    // The others one by one would take as long.
    const left = { id: { in: others.map(({ id }) => id) } };
    await db().claimTask.updateMany({ where: left, data: { doneAt: now() } });
    await closeClaim(dpo, await made.target());
    const ended = await db().claim.findUniqueOrThrow({ where: { id: made.id } });
    expect(ended).toMatchObject({ status: 'executed', capacity: 'executor' });
    const claimant: Requester = {
      kind: 'requester',
      accountId: ended.accountId,
      sessionId: crypto.randomUUID(),
    };
    expect((await followClaim(claimant, made.reference)).report?.length).toBeGreaterThan(2);
    expect(await readOwnDirective(person)).toBeNull();
  });

  it('on a living person reveals nothing, and stops when they object', async () => {
    const dpo = await staff('dpo');
    const person = await author();
    const made = await claim(person.email, 'heir');
    await tellThem(dpo, made, person.accountId);
    expect(await refusal(verifyClaim(dpo, await made.target()))).toBe('status_not_allowed');
    const visitor = { kind: 'visitor', sessionId: null } as const;
    await objectToClaim(visitor, await objectionSecret(person.email));
    expect(await refusal(askOpening(dpo, await made.target(), 'x'))).toBe('status_not_allowed');
    await refuseClaim(dpo, await made.target(), { ground: 'death_not_established', words: '' });
    expect((await readOwnDirective(person))?.current.number).toBe(1);
  });

  it('sent back after a dispute, and found to be about someone else, begins anew for them', async () => {
    const dpo = await staff('dpo');
    const [first, second] = [await author(), await author()];
    const made = await claim(first.email);
    await tellThem(dpo, made, first.accountId);
    // The time to object of the first person is over.
    await db().claim.update({ where: { id: made.id }, data: { objectUntil: new Date('2026-01-01') } });
    await verifyClaim(dpo, await made.target());
    await askOpening(dpo, await made.target(), 'Exécution demandée');
    await openSeal(dpo, await made.target());
    await askOpening(dpo, await made.target(), 'Relire');
    await freezeClaim(dpo, await made.target(), 'Deux héritiers s’opposent');
    expect(
      await refusal(refuseClaim(dpo, await made.target(), { ground: 'death_not_established', words: '' })),
    ).toBe('status_not_allowed');
    await unfreezeClaim(dpo, await made.target(), 'Jugement du 3 mars');

    await matchClaim(dpo, await made.target(), second.accountId);
    // Nobody told the second person yet, and what was opened was the first one's.
    expect(await refusal(verifyClaim(dpo, await made.target()))).toBe('status_not_allowed');
    await skipNotice(dpo, await made.target(), 'Le décès est public');
    expect((await readClaim(dpo, made.reference, now())).content).toBeNull();
    expect(await refusal(openSeal(dpo, await made.target()))).toBe('status_not_allowed');
  });

  it('that was sent back still hears the person who is alive', async () => {
    const dpo = await staff('dpo');
    const person = await author();
    const made = await claim(person.email, 'heir');
    await tellThem(dpo, made, person.accountId);
    await freezeClaim(dpo, await made.target(), 'Deux héritiers s’opposent');
    await unfreezeClaim(dpo, await made.target(), 'Ils se sont accordés');
    await objectToClaim({ kind: 'visitor', sessionId: null }, await objectionSecret());
    expect((await db().claim.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('objected');
  });

  it('finds the person by name, address or customer number, for the DPO only', async () => {
    const [dpo, handler] = [await staff('dpo'), await staff('case_handler')];
    const person = await author();
    const email = `client-${Date.now()}@personne.test`;
    const number = `C${Date.now()}`;
    const spec = { receivedAt: now(), at: now(), name: 'Zoé Quint', email, customerNumber: number };
    const { requester } = await transaction((tx) => makeCase(tx, spec));
    const made = await claim('', 'heir');
    const found = async (looked: string, actor = dpo) =>
      (await readClaim(actor, made.reference, now(), looked)).candidates.map(({ accountId }) => accountId);
    expect(await found('morel JEANNE')).toContain(person.accountId);
    expect(await found('Morel Pierre')).toEqual([]);
    expect(await found(` ${email.toUpperCase()} `)).toEqual([requester.accountId]);
    expect(await found(number)).toEqual([requester.accountId]);
    expect(await found('quint zoe')).toContain(requester.accountId);
    // Without a search, what the claimant has said: the name is the directive's author's.
    expect(await found('')).toContain(person.accountId);
    expect(await found(number, handler)).toEqual([]);
  });

  it('shows claims about one person together, however the name is written', async () => {
    const dpo = await staff('dpo');
    const diedOn = '2025-05-05';
    const about = (name: string, day = diedOn) =>
      transaction((tx) => makeClaim(tx, { at: now(), deceased: { name, diedOn: day } }));
    const name = `Éloïse ${crypto.randomUUID().slice(0, 8)}`;
    const first = await about(name);
    const second = await about(name.toUpperCase().split(' ').reverse().join(' '));
    await about(name, '2025-05-06');
    const { beside } = await readClaim(dpo, first.reference, now());
    expect(beside.map(({ reference }) => reference)).toEqual([second.reference]);
  });

  it('lets nobody refuse in words that would tell too much, nor the claimant be read by another', async () => {
    const dpo = await staff('dpo');
    const made = await claim('', 'heir');
    const early = { ground: 'nothing_held', words: '' } as const;
    expect(await refusal(refuseClaim(dpo, await made.target(), early))).toBe('status_not_allowed');
    const stranger: Requester = {
      kind: 'requester',
      accountId: crypto.randomUUID(),
      sessionId: crypto.randomUUID(),
    };
    for (const actor of [stranger, { kind: 'visitor', sessionId: null } as const]) {
      expect(await refusal(followClaim(actor, made.reference))).toBe('not_found');
      expect(await refusal(withdrawClaim(actor, made.reference))).toBe('not_found');
    }
    const claimant: Requester = { ...stranger, accountId: made.accountId };
    await withdrawClaim(claimant, made.reference);
    expect((await followClaim(claimant, made.reference)).phase).toBe('withdrawn');
    expect(await refusal(withdrawClaim(claimant, made.reference))).toBe('status_not_allowed');
  });

  it('is answered in the DPO’s words, each letter as it was worded when it was sent', async () => {
    const dpo = await staff('dpo');
    const made = await claim('', 'heir');
    const claimant: Requester = {
      kind: 'requester',
      accountId: made.accountId,
      sessionId: crypto.randomUUID(),
    };
    const read = async () => {
      const { asked, report } = await followClaim(claimant, made.reference);
      return plainText(asked ?? report ?? []);
    };
    await askProof(dpo, await made.target(), 'L’acte de notoriété {reference}.');
    expect(await read()).toMatch(/^Bonjour .*notoriété \{reference\}\./s);
    const body = 'Madame, Monsieur {name},\n\n[words]';
    const wording = { locale: 'fr', version: 0, body } as const;
    expect(await saveLetterTemplate(dpo, { claim: 'proofs' }, wording)).toBeNull();
    expect(await read()).toMatch(/^Bonjour /);
    await db().claim.update({ where: { id: made.id }, data: { status: 'checking' } });
    await askProof(dpo, await made.target(), 'Une pièce lisible.');
    expect(await read()).toMatch(/^Madame, Monsieur .*\n\nUne pièce lisible\.$/s);

    const refused = { claim: 'refused' } as const;
    const house = houseLetter(refused, 'fr');
    const lacking = { ...wording, body: house.replace('[court]', '').replace('[words]', '{deceasedEmail}') };
    expect(await saveLetterTemplate(dpo, refused, lacking)).toMatchObject({
      missing: [{ id: 'court' }],
      wordless: true,
      unknown: ['{deceasedEmail}'],
    });
    await saveLetterTemplate(dpo, refused, {
      ...wording,
      body: house.replace('Bonjour', 'Madame, Monsieur'),
    });
    await db().claim.update({ where: { id: made.id }, data: { status: 'checking' } });
    const ended = { ground: 'death_not_established', words: '' } as const;
    await refuseClaim(dpo, await made.target(), ended);
    expect(await read()).toMatch(/^Madame, Monsieur .*le décès pour établi/s);
  });

  it('binds the heirs still once the directive was carried out', async () => {
    const dpo = await staff('dpo');
    const person = await author();
    await db().directive.updateMany({ where: { accountId: person.accountId }, data: { executedAt: now() } });
    const made = await claim(person.email, 'heir');
    await takeUp(dpo, await made.target());
    await matchClaim(dpo, await made.target(), person.accountId);
    expect((await readClaim(dpo, made.reference, now())).directive).toBe(true);
  });

  it('keeps every version of a directive, and revokes it', async () => {
    const person = await author();
    await revokeDirective(person, 'fr');
    expect(await readOwnDirective(person)).toBeNull();
    const [kept] = await listOwnDirectives(person);
    expect(kept?.current).toMatchObject({ number: 1, state: 'revoked' });
    expect((await readOwnVersion(person, kept?.reference ?? '', 1)).content.person.name).toBe('Jeanne Morel');
    const another = { ...person, accountId: crypto.randomUUID() };
    expect(await refusal(readOwnVersion(another, kept?.reference ?? '', 1))).toBe('not_found');
  });
});
