// What is written around a claim, in the DPO's wording in use or the house's: to the claimant, who reads it on their own
// page, and to those whom the plan concerns.
import { charter } from '@/lib/cases/charter-in-force';
import { wordingOf } from '@/lib/cases/templates';
import { db, type Tx } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { Claim, ClaimEntry, ClaimTask } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { type Block, blocksSchema } from '@/lib/documents/blocks';
import { type ClaimSaid, claimLetter } from '@/lib/documents/claim-letter';
import { itemText, keptText } from '@/lib/documents/item-text';
import type { DirectiveContent } from '@/lib/rules/directives/content';

/** As it leaves now, or as it left at `sentAt`. Of the directive it says what `said` says, and nothing else. */
export async function composeClaimLetter(
  tx: Tx,
  claim: Claim,
  said: ClaimSaid,
  sentAt?: Date,
): Promise<Block[]> {
  const { id, locale, reference } = claim;
  const facts = {
    charter: charter(),
    locale,
    reference,
    name: sealed.claimClaimant.open(id, claim.claimant).name,
    deceased: sealed.claimDeceased.open(id, claim.deceased).name,
    receivedOn: fromColumn(claim.receivedOn),
    said,
  };
  return claimLetter(facts, await wordingOf(tx, { claim: said.claim }, locale, sentAt));
}

/**
 * What the claimant is given to read at this point, besides where the claim stands: what is asked of them, what the court
 * is for, or the answer. As it was worded when it was sent.
 * @param entries the newest first
 */
export async function givenToRead({ entries, ...claim }: Claim & { entries: ClaimEntry[] }): Promise<{
  of: 'asked' | 'frozen' | 'answer';
  blocks: Block[];
} | null> {
  if (claim.report) {
    return { of: 'answer', blocks: blocksSchema.parse(sealed.claimReport.open(claim.id, claim.report)) };
  }
  if (claim.status === 'frozen' && claim.frozenAt) {
    return {
      of: 'frozen',
      blocks: await composeClaimLetter(db(), claim, { claim: 'frozen' }, claim.frozenAt),
    };
  }
  const asked = entries.find(({ event }) => event === 'ask_proof');
  if (claim.status !== 'awaiting_proof' || !asked?.words) return null;
  const words = sealed.claimWords.open(asked.id, asked.words);
  const blocks = await composeClaimLetter(db(), claim, { claim: 'proofs', words }, asked.at);
  return { of: 'asked', blocks };
}

/** In one line, as a letter says it. */
export const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ', ').trim();

/** Every item of the plan: done, or not and why; and what stays for a time. */
export function reportOf(claim: Claim, tasks: ClaimTask[], directive: DirectiveContent | null): ClaimSaid {
  const { locale, capacity } = claim;
  const told = charter();
  const to = oneLine(directive?.recipient ?? '');
  const items = tasks.map((task) => {
    const item = sealed.claimItem.open(task.id, task.item);
    const text = itemText({ charter: told, locale, item, told: task.recipient, to });
    return { item, text, why: task.skipped && sealed.claimSkipped.open(task.id, task.skipped) };
  });
  const kept = items.flatMap(({ item }) => item.kept.map((one) => keptText(told, locale, one)));
  return {
    claim: 'executed',
    capacity,
    done: items.flatMap(({ text, why }) => (why ? [] : [text])),
    notDone: items.flatMap(({ text, why }) => (why ? [`${text} – ${why}`] : [])),
    kept: [...new Set(kept)],
  };
}
