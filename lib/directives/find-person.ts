// Looks for the person a claim is about: by name, e-mail address or customer number. For the DPO's eyes; the claimant
// learns nothing of it.
import { searchToken } from '@/lib/cases/search-index';
import { bearing, LOOKED, rarestFirst } from '@/lib/cases/word-search';
import { blindIndex } from '@/lib/crypto/secrets';
import { db } from '@/lib/db/client';
import type { Claim } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { emailKey } from '@/lib/rules/email-address';
import { may } from '@/lib/rules/permissions';
import { searchWords } from '@/lib/rules/search-words';

const MOST = 20;

export interface Candidate {
  accountId: string;
  email: string;
  /** As the person's own requests give them. */
  names: string[];
  /** Whether the person left a directive. */
  directive: boolean;
}

/** The accounts of what was typed: an e-mail address, or words that must all be there. */
async function accountsOf(typed: string): Promise<string[]> {
  if (typed.includes('@')) {
    const emailIndex = blindIndex('email', emailKey(typed.trim()));
    const found = await db().account.findMany({ where: { emailIndex }, select: { id: true } });
    return found.map(({ id }) => id);
  }
  const words = searchWords(typed);
  if (words.length === 0) return [];
  const named = await db().directive.findMany({
    where: { nameTokens: { hasEvery: words.map(searchToken) }, revokedAt: null },
    select: { accountId: true },
    take: MOST,
  });
  const { ids } = await bearing(await rarestFirst(words), null, LOOKED);
  const filed = await db().rightsRequest.findMany({
    where: { id: { in: ids }, accountId: { not: null }, erasedAt: null },
    select: { accountId: true },
  });
  return [...named, ...filed].flatMap(({ accountId }) => accountId ?? []);
}

/** @param typed what the DPO looks for; empty, whatever the claimant has said of the deceased. */
export async function findCandidates(actor: StaffMember, claim: Claim, typed: string): Promise<Candidate[]> {
  if (!may(actor, 'directive.claims.decide')) return [];
  const { name, email, customerNumber } = sealed.claimDeceased.open(claim.id, claim.deceased);
  const asked = typed.trim() ? [typed] : [email, customerNumber, name].filter(Boolean);
  const ids = new Set((await Promise.all(asked.map(accountsOf))).flat());
  const accounts = await db().account.findMany({
    where: { id: { in: [...ids].slice(0, MOST) } },
    include: {
      directives: { where: { revokedAt: null }, select: { id: true } },
      requests: { where: { erasedAt: null }, select: { id: true, person: true }, take: MOST },
    },
  });
  return accounts.map((account) => ({
    accountId: account.id,
    email: sealed.accountEmail.open(account.id, account.email),
    names: [...new Set(account.requests.map(({ id, person }) => sealed.requestPerson.open(id, person).name))],
    directive: may(actor, 'directive.open') && account.directives.length > 0,
  }));
}
