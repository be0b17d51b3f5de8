// The letters that a plan needs: to a recipient of the charter, told of an erasure; to the person whom a directive has
// data go to. The DPO sends them; the claimant does not see them.
import { charter } from '@/lib/cases/charter-in-force';
import { houseDocument } from '@/lib/cases/house-document';
import { db } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { Block } from '@/lib/documents/blocks';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { may } from '@/lib/rules/permissions';
import { openedContent } from './execute-claim';

const TEXT = {
  fr: {
    told: 'Effacement de données à la suite d’un décès',
    sent: 'Données remises à la suite d’un décès',
    reference: 'Notre référence',
    for: 'À l’attention de',
    person: 'Personne décédée',
    tell: 'Nous avons effacé les données de cette personne, conformément à ses directives. Vous les avez reçues de nous : nous vous demandons de les effacer à votre tour, sauf ce que la loi vous oblige à garder, et de nous le confirmer.',
    give: 'Cette personne a demandé, de son vivant, que les données jointes vous soient remises après son décès (loi n° 78-17, art. 85 I). Elles peuvent concerner aussi d’autres personnes : merci de les garder pour vous.',
    data: 'Données jointes',
    write: 'Pour toute question',
  },
  en: {
    told: 'Erasure of data following a death',
    sent: 'Data handed over following a death',
    reference: 'Our reference',
    for: 'For the attention of',
    person: 'Person who died',
    tell: 'We have erased this person’s data, as their directives ask. You received it from us: we ask you to erase it in turn, but for what the law makes you keep, and to confirm it to us.',
    give: 'While alive, this person asked that the data enclosed be handed to you after their death (French Act No 78-17, Art. 85 I). It may concern others too: please keep it to yourself.',
    data: 'Data enclosed',
    write: 'For any question',
  },
} as const;

/** Throws `not_found` for who may not read an opened directive, and for a task that needs no letter. */
export async function claimLetter(actor: StaffMember, reference: string, task: string): Promise<Buffer> {
  if (!may(actor, 'directive.open')) throw notFound();
  const found = await db().claimTask.findFirst({
    where: { id: task, claim: { reference } },
    include: { claim: true },
  });
  if (!found) throw notFound();
  const { claim, recipient } = found;
  const { locale } = claim;
  const item = sealed.claimItem.open(found.id, found.item);
  const content = await openedContent(db(), claim);
  if (!content || (!recipient && item.action !== 'communicate')) throw notFound();
  const { controller, categories, recipients, dpo } = charter();
  const known = recipients.find(({ id }) => id === recipient);
  const text = TEXT[locale];
  const category = item.name ?? categories.find(({ id }) => id === item.category)?.name;
  const facts = [
    { term: text.reference, description: reference },
    {
      term: text.for,
      description: known
        ? [known.name[locale], known.provider].filter(Boolean).join(', ')
        : content.recipient.replaceAll(/\s*\n\s*/g, ', '),
    },
    { term: text.person, description: content.person.name },
    ...(recipient || !category ? [] : [{ term: text.data, description: category[locale] }]),
    { term: text.write, description: dpo.email },
  ];
  const blocks: Block[] = [
    { kind: 'definitions', items: facts },
    { kind: 'paragraph', text: recipient ? text.tell : text.give },
  ];
  const letterhead = [controller.name, ...controller.address];
  return houseDocument({ title: recipient ? text.told : text.sent, locale, letterhead, blocks });
}
