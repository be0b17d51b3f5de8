// The letters that a plan needs: to a recipient of the charter, told of an erasure; to the person whom a directive has
// data go to. The DPO sends them; the claimant does not see them.
import { charter } from '@/lib/cases/charter-in-force';
import { houseDocument } from '@/lib/cases/house-document';
import { wordingOf } from '@/lib/cases/templates';
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { sealed } from '@/lib/db/sealed';
import { type ClaimSaid, claimLetter as letterOf } from '@/lib/documents/claim-letter';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { may } from '@/lib/rules/permissions';
import { oneLine } from './claim-answer';
import { openedContent } from './execute-claim';

const TITLES = {
  told: {
    fr: 'Effacement de données à la suite d’un décès',
    en: 'Erasure of data following a death',
  },
  handed: { fr: 'Données remises à la suite d’un décès', en: 'Data handed over following a death' },
} as const;

/** Throws `not_found` for who may not read an opened directive, and for a task that needs no letter. */
export async function claimLetter(actor: StaffMember, reference: string, task: string): Promise<Buffer> {
  if (!may(actor, 'directive.open')) throw notFound();
  const found = await db().claimTask.findFirst({
    where: { id: task, claim: { reference } },
    include: { claim: true },
  });
  if (!found) throw notFound();
  const { claim, recipient, doneAt } = found;
  const { locale } = claim;
  const item = sealed.claimItem.open(found.id, found.item);
  const content = await openedContent(db(), claim);
  if (!content || (!recipient && item.action !== 'communicate')) throw notFound();
  const { controller, categories, recipients } = charter();
  const known = recipients.find(({ id }) => id === recipient);
  const category = item.name ?? categories.find(({ id }) => id === item.category)?.name;
  const said = recipient
    ? {
        claim: 'told' as const,
        to: [known?.name[locale] ?? recipient, known?.provider].filter(Boolean).join(', '),
      }
    : {
        claim: 'handed' as const,
        to: oneLine(content.recipient),
        category: category?.[locale] ?? null,
      };
  const facts = {
    charter: charter(),
    locale,
    reference,
    name: sealed.claimClaimant.open(claim.id, claim.claimant).name,
    deceased: content.person.name,
    receivedOn: fromColumn(claim.receivedOn),
    said: said satisfies ClaimSaid,
  };
  // What was sent is what was in use then.
  const template = await wordingOf(db(), { claim: said.claim }, locale, doneAt ?? undefined);
  return houseDocument({
    title: TITLES[said.claim][locale],
    locale,
    letterhead: [controller.name, ...controller.address],
    blocks: letterOf(facts, template),
  });
}
