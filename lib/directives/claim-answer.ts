// What a claimant reads at the end: the report of what was done, item by item, or the refusal and its ground.
import { charter } from '@/lib/cases/charter-in-force';
import { fromColumn } from '@/lib/db/dates';
import type { Claim, ClaimTask } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import type { Block } from '@/lib/documents/blocks';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay } from '@/lib/rules/dates';
import { type DirectiveContent, HEIR_RIGHT_NAMES, HEIR_RIGHTS } from '@/lib/rules/directives/content';
import type { PlanItem } from '@/lib/rules/directives/plan';
import { REFUSALS, type Refusal } from '@/lib/rules/directives/refusal';

const TEXT = {
  fr: {
    colon: '\u00a0: ',
    reference: 'Référence',
    received: 'Reçue le',
    deceased: 'Personne décédée',
    capacity: 'Votre qualité',
    executor: 'Personne désignée par les directives',
    heir_directive: 'Héritier, chargé des directives faute de personne désignée',
    heir_default: 'Héritier',
    refused: 'Nous ne pouvons pas donner suite à votre démarche',
    done: 'Ce qui a été fait',
    notDone: 'Ce qui n’a pas été fait, et pourquoi',
    kept: 'Ce que la loi nous oblige à garder, et jusqu’à quand',
    free: 'Ces opérations sont sans frais pour vous.',
    remedies: 'Si cette réponse ne vous convient pas',
    write: (email: string) => `Écrivez-nous d’abord, à ${email}\u00a0: le délégué vous répond.`,
    authority: 'Vous pouvez aussi vous adresser à l’autorité de contrôle',
    court:
      'Un désaccord entre héritiers se porte devant le tribunal judiciaire\u00a0: nous ne le tranchons pas (loi n°\u00a078-17, art. 85 II).',
    item: {
      done: {
        erase: 'effacé',
        keep: 'conservé jusqu’au terme normal',
        communicate: (to: string) => `communiqué${to ? ` à ${to}` : ''}`,
        told: 'informé de l’effacement',
      },
      due: {
        erase: 'à effacer',
        keep: 'à conserver jusqu’au terme normal',
        communicate: (to: string) => `à communiquer${to ? ` à ${to}` : ''}`,
        told: 'à informer de l’effacement',
      },
    },
  },
  en: {
    colon: ': ',
    reference: 'Reference',
    received: 'Received on',
    deceased: 'Person who died',
    capacity: 'Your capacity',
    executor: 'Person named by the directives',
    heir_directive: 'Heir, in charge of the directives as nobody named can act',
    heir_default: 'Heir',
    refused: 'We cannot act on your claim',
    done: 'What was done',
    notDone: 'What was not done, and why',
    kept: 'What the law makes us keep, and until when',
    free: 'This is free of charge for you.',
    remedies: 'If this answer does not satisfy you',
    write: (email: string) => `Write to us first, at ${email}: the officer answers you.`,
    authority: 'You may also turn to the supervisory authority',
    court:
      'A disagreement among heirs goes to the tribunal judiciaire: it is not ours to settle (French Act No 78-17, Art. 85 II).',
    item: {
      done: {
        erase: 'erased',
        keep: 'kept until its normal term',
        communicate: (to: string) => `communicated${to ? ` to ${to}` : ''}`,
        told: 'told of the erasure',
      },
      due: {
        erase: 'to be erased',
        keep: 'to be kept until its normal term',
        communicate: (to: string) => `to be communicated${to ? ` to ${to}` : ''}`,
        told: 'to be told of the erasure',
      },
    },
  },
} as const;

function remedies(locale: Locale): Block[] {
  const text = TEXT[locale];
  const { authority, dpo } = charter();
  return [
    { kind: 'heading', level: 2, text: text.remedies },
    { kind: 'paragraph', text: text.write(dpo.email) },
    {
      kind: 'definitions',
      items: [
        {
          term: text.authority,
          description: `${authority.name[locale]}, ${authority.complaintUrl}`,
          href: authority.complaintUrl,
        },
      ],
    },
    { kind: 'paragraph', text: text.court },
  ];
}

function about(claim: Claim): Block {
  const { locale, capacity } = claim;
  const text = TEXT[locale];
  const { name } = sealed.claimDeceased.open(claim.id, claim.deceased);
  const items = [
    { term: text.reference, description: claim.reference },
    { term: text.received, description: formatDay(fromColumn(claim.receivedOn), locale) },
    { term: text.deceased, description: name },
    ...(capacity && capacity !== 'none' ? [{ term: text.capacity, description: text[capacity] }] : []),
  ];
  return { kind: 'definitions', items };
}

const list = (title: string, items: string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', ordered: false, items },
      ];

/** The ground in the house's words, then the DPO's own. Says nothing of the directive, nor whether there is one. */
export function refusalBlocks(claim: Claim, refused: { ground: Refusal; words: string }): Block[] {
  const { locale } = claim;
  return [
    about({ ...claim, capacity: null }),
    { kind: 'heading', level: 2, text: TEXT[locale].refused },
    { kind: 'paragraph', text: REFUSALS[refused.ground][locale] },
    ...(refused.words ? [{ kind: 'quote' as const, text: refused.words }] : []),
    ...remedies(locale),
  ];
}

const nameOf = (purpose: string, locale: Locale) =>
  charter().purposes.find(({ id }) => id === purpose)?.name[locale];

/** Every item of the plan: done, or not and why; and what stays for a time. */
export function reportBlocks(claim: Claim, tasks: ClaimTask[], directive: DirectiveContent | null): Block[] {
  const { locale } = claim;
  const text = TEXT[locale];
  const items = tasks.map((task) => ({ ...task, item: sealed.claimItem.open(task.id, task.item) }));
  const recipient = directive?.recipient ?? '';
  const line = ({ item, recipient: told }: { item: PlanItem; recipient: string | null }) =>
    itemText(item, { told, to: recipient.replaceAll(/\s*\n\s*/g, ', ').trim() }, locale);
  const skipped = items.flatMap(({ skipped: why, ...task }) =>
    why ? [`${line(task)} – ${sealed.claimSkipped.open(task.id, why)}`] : [],
  );
  const kept = items.flatMap(({ item }) =>
    item.kept.map(({ purpose, name, until }) =>
      [name?.[locale] ?? nameOf(purpose, locale), until[locale]].filter(Boolean).join('. '),
    ),
  );
  return [
    about(claim),
    ...list(text.done, items.filter((task) => !task.skipped).map(line)),
    ...list(text.notDone, skipped),
    ...list(text.kept, [...new Set(kept)]),
    { kind: 'paragraph', text: text.free },
    ...remedies(locale),
  ];
}

/**
 * 'Identification : effacé (loi…)', or 'à effacer' while it is due.
 * @param whom who is told of an erasure, or to whom the directive has data go
 */
export function itemText(
  item: PlanItem,
  whom: { told: string | null; to: string },
  locale: Locale,
  state: 'done' | 'due' = 'done',
): string {
  const { categories, recipients } = charter();
  const { colon } = TEXT[locale];
  const { told, communicate, ...text } = TEXT[locale].item[state];
  const source = `(${item.source[locale]})`;
  if (whom.told) {
    const recipient = recipients.find(({ id }) => id === whom.told);
    return `${recipient?.name[locale] ?? whom.told}${colon}${told} ${source}`;
  }
  const right = HEIR_RIGHTS.find((known) => known === item.action);
  const category = (item.name ?? categories.find(({ id }) => id === item.category)?.name)?.[locale];
  const action = right
    ? HEIR_RIGHT_NAMES[right][locale]
    : item.action === 'communicate'
      ? communicate(whom.to)
      : text[item.action as 'erase' | 'keep'];
  return `${category ? `${category}${colon}` : ''}${action} ${source}`;
}
