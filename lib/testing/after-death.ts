// Small makers of directives and of claims after a death, for the demo and for the tests.
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { accountOf } from '@/lib/directives/account-of';
import { signDirective } from '@/lib/directives/deposit-directive';
import { recordClaim } from '@/lib/directives/file-claim';
import { store } from '@/lib/files/storage';
import type { Requester } from '@/lib/rules/actor';
import type { DirectiveContent } from '@/lib/rules/directives/content';
import type { ProofKind } from '@/lib/rules/directives/proofs';
import type { ClaimAnswers } from '@/lib/schemas/directives';
import { PAPER } from './paper';

/** The account of an address that was confirmed at an instant. */
export async function makeRequester(tx: Tx, email: string, at: Date): Promise<Requester> {
  const accountId = await accountOf(tx, email, 'fr');
  await tx.account.updateMany({ where: { id: accountId, confirmedAt: null }, data: { confirmedAt: at } });
  return { kind: 'requester', accountId, sessionId: randomUUID() };
}

/** By default everything is kept until its normal term, and the heirs see to it. */
export const directiveContent = (said: Partial<DirectiveContent> = {}): DirectiveContent => ({
  person: { name: 'Jeanne Morel', bornOn: '1950-02-03' },
  wishes: {},
  recipient: '',
  instructions: '',
  executors: [],
  opposed: [],
  general: '',
  ...said,
});

/** A directive signed at an instant. */
export async function makeDirective(
  tx: Tx,
  spec: { email: string; at: Date; content?: Partial<DirectiveContent> },
): Promise<{ id: string; reference: string; author: Requester }> {
  const author = await makeRequester(tx, spec.email, spec.at);
  const content = directiveContent(spec.content);
  const { id, reference } = await signDirective(tx, content, { actor: author, locale: 'fr', at: spec.at });
  return { id, reference, author };
}

export interface ClaimSpec {
  at: Date;
  claimant?: Partial<NonNullable<ClaimAnswers['claimant']>>;
  deceased?: Partial<NonNullable<ClaimAnswers['deceased']>>;
  asked?: Partial<NonNullable<ClaimAnswers['asked']>>;
  confirmed?: boolean;
  proofs?: readonly ProofKind[];
}

/** A claim filed at an instant, with a small paper for each proof. */
export async function makeClaim(tx: Tx, spec: ClaimSpec) {
  const { at, confirmed = true, proofs = [] } = spec;
  const name = 'Paul Morel';
  const email = `paul-${randomUUID().slice(0, 8)}@personne.test`;
  const answers: ClaimAnswers = {
    claimant: { kind: 'heir', name, email, relation: '', ...spec.claimant },
    deceased: {
      name: 'Jeanne Morel',
      bornOn: '',
      diedOn: '2026-01-02',
      email: '',
      customerNumber: '',
      ...spec.deceased,
    },
    asked: { asked: ['close_accounts'], words: '', ...spec.asked },
  };
  const actor = { kind: 'visitor', sessionId: null } as const;
  const claim = await recordClaim(tx, answers, { actor, locale: 'fr', at });
  if (confirmed) {
    await tx.claim.update({ where: { id: claim.id }, data: { confirmedAt: at } });
    await makeRequester(tx, claim.email, at);
  }
  const proofIds: string[] = [];
  for (const kind of proofs) proofIds.push(await makeProof(tx, claim.id, kind, at));
  return { ...claim, proofIds };
}

async function makeProof(tx: Tx, claimId: string, kind: ProofKind, createdAt: Date): Promise<string> {
  const id = randomUUID();
  const stored = await store(
    (async function* () {
      yield Buffer.from(PAPER);
    })(),
  );
  const name = sealed.proofName.seal(id, `${kind}.pdf`);
  await tx.proof.create({
    data: { id, claimId, kind, name, mediaType: 'application/pdf', createdAt, ...stored },
  });
  return id;
}
