// What changed between two versions of a charter, in words, and which changes people must be told of before they
// take effect. Source: GDPR Articles 12(1), 13 and 14, as the guidelines on transparency (WP260 rev.01) read them:
// the controller's identity, the purposes, the way to exercise rights. Removing something is not announced.
import { isDeepStrictEqual } from 'node:util';
import type { Bilingual } from '@/lib/rules/bilingual';
import type { Category, Charter, Purpose, Recipient } from './schema';

export interface CharterChange {
  readonly text: Bilingual;
  /** Account holders are told by mail before it takes effect. */
  readonly substantial: boolean;
}

/** The changes in the order of the charter; none when only its date, the logo or the colour differ. Pure. */
export function charterChanges(before: Charter, after: Charter): CharterChange[] {
  const fields = FIELDS.filter(({ field }) => !isDeepStrictEqual(field(before), field(after)));
  return [
    ...fields.map(({ text, substantial }) => ({ text, substantial })),
    ...listChanges(before.controller.products, after.controller.products, PRODUCT, itemChange(PRODUCT)),
    ...listChanges(before.categories, after.categories, CATEGORY, itemChange(CATEGORY)),
    ...listChanges(before.purposes, after.purposes, PURPOSE, purposeChanges),
    ...listChanges(before.recipients, after.recipients, RECIPIENT, itemChange(RECIPIENT)),
    ...listChanges(before.transfers, after.transfers, TRANSFER, itemChange(TRANSFER)),
    ...(reworded(before, after) ? [REWORDED] : []),
  ];
}

/** Whether people must be told before the new version takes effect. */
export function isSubstantial(changes: readonly CharterChange[]): boolean {
  return changes.some((change) => change.substantial);
}

const FIELDS: readonly (CharterChange & { readonly field: (charter: Charter) => unknown })[] = [
  {
    field: ({ controller: { products: _, ...identity } }) => identity,
    text: {
      fr: 'Le responsable du traitement ou ses coordonnées changent.',
      en: 'The controller or its details change.',
    },
    substantial: true,
  },
  {
    field: ({ dpo }) => dpo,
    text: {
      fr: 'Les coordonnées du délégué à la protection des données changent.',
      en: 'The contact details of the data protection officer change.',
    },
    substantial: true,
  },
  {
    field: ({ channels }) => channels,
    text: { fr: 'Les moyens d’exercer vos droits changent.', en: 'The ways to use your rights change.' },
    substantial: true,
  },
  {
    field: ({ hosting }) => hosting,
    text: { fr: 'L’hébergement des données change.', en: 'The hosting of the data changes.' },
    substantial: true,
  },
  {
    field: ({ authority, court }) => ({ authority, court }),
    text: { fr: 'Les voies de recours sont mises à jour.', en: 'The remedies are updated.' },
    substantial: false,
  },
  {
    field: ({ timeZone, calendar }) => ({ timeZone, calendar }),
    text: {
      fr: 'Le calendrier qui sert à compter les délais change.',
      en: 'The calendar by which deadlines are counted changes.',
    },
    substantial: false,
  },
  {
    field: ({ law }) => law,
    text: { fr: 'Les textes de référence sont mis à jour.', en: 'The texts of reference are updated.' },
    substantial: false,
  },
];

/** How an item of each list is called, within a sentence. */
type Called<T> = (item: T) => Bilingual;

const quoted = (fr: string, en: string, name: Bilingual): Bilingual => ({
  fr: `${fr} « ${name.fr} »`,
  en: `${en} ‘${name.en}’`,
});
const PRODUCT: Called<Charter['controller']['products'][number]> = ({ name }) =>
  quoted('le service', 'the service', name);
const CATEGORY: Called<Category> = ({ name }) =>
  quoted('la catégorie de données', 'the category of data', name);
const PURPOSE: Called<Purpose> = ({ name }) => quoted('la finalité', 'the purpose', name);
const RECIPIENT: Called<Recipient> = ({ name }) => quoted('le destinataire', 'the recipient', name);
const TRANSFER: Called<Charter['transfers'][number]> = ({ to }) =>
  quoted('le transfert vers', 'the transfer to', to);

const REWORDED: CharterChange = {
  text: { fr: 'Des explications sont reformulées.', en: 'Explanations are reworded.' },
  substantial: false,
};

function listChanges<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  called: Called<T>,
  compare: (old: T, now: T) => CharterChange[],
): CharterChange[] {
  const find = (list: readonly T[], id: string) => list.find((item) => item.id === id);
  return [
    ...after.flatMap((now) => {
      const old = find(before, now.id);
      return old ? compare(old, now) : [say('Ajout :', 'Added:', called(now), true)];
    }),
    ...before
      .filter((old) => !find(after, old.id))
      .map((old) => say('Suppression :', 'Removed:', called(old), false)),
  ];
}

/** Any difference but the words of explanation. */
function itemChange<T extends { readonly id: string }>(called: Called<T>) {
  return (old: T, now: T): CharterChange[] =>
    isDeepStrictEqual(factsOf(old), factsOf(now))
      ? []
      : [say('Modification :', 'Changed:', called(now), true)];
}

function purposeChanges(old: Purpose, now: Purpose): CharterChange[] {
  const changes: CharterChange[] = [];
  const differs = (field: (purpose: Purpose) => unknown) => !isDeepStrictEqual(field(old), field(now));
  const tell = (fr: string, en: string) => changes.push(say(fr, en, PURPOSE(now), true));
  if (differs(({ name, includes }) => ({ name, includes }))) tell('Nouvelle définition :', 'New definition:');
  if (differs(({ basis }) => basis)) tell('Nouvelle base juridique :', 'New legal basis:');
  if (differs(({ retention }) => retention))
    tell('Nouvelle durée de conservation :', 'New retention period:');
  if (differs(({ categories }) => categories))
    tell('Nouvelles catégories de données :', 'New categories of data:');
  if (differs(({ rights }) => rights))
    tell('Nouvelles conditions des droits :', 'New conditions of the rights:');
  if (differs(({ automatedDecision }) => automatedDecision)) {
    tell(
      'Décision automatisée ajoutée, retirée ou modifiée :',
      'Automated decision added, removed or changed:',
    );
  }
  return changes;
}

function say(fr: string, en: string, called: Bilingual, substantial: boolean): CharterChange {
  return { text: { fr: `${fr} ${called.fr}.`, en: `${en} ${called.en}.` }, substantial };
}

/** Whether the words that only explain differ: nothing that is done with the data changes. */
function reworded(before: Charter, after: Charter): boolean {
  const explained = (list: readonly Explained[], other: readonly Explained[]) =>
    list.some(({ id, inShort }) =>
      other.some((item) => item.id === id && !isDeepStrictEqual(item.inShort, inShort)),
    );
  return (
    !isDeepStrictEqual(before.sections, after.sections) ||
    explained(before.categories, after.categories) ||
    explained(before.purposes, after.purposes)
  );
}

interface Explained {
  readonly id: string;
  readonly inShort: Bilingual;
}

function factsOf(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'inShort'));
}
