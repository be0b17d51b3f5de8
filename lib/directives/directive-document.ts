// A directive on paper: the receipt says all of it to its author; the card says only where to turn.
import { charter } from '@/lib/cases/charter-in-force';
import { contentOf } from '@/lib/cases/charter-versions';
import { houseDocument } from '@/lib/cases/house-document';
import { db } from '@/lib/db/client';
import type { Block } from '@/lib/documents/blocks';
import { env } from '@/lib/env';
import { notFound } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import type { Requester, Visitor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate } from '@/lib/rules/dates';
import { HEIR_RIGHT_NAMES, WISH_NAMES, wishFor } from '@/lib/rules/directives/content';
import { readOwnDirective } from './own-directive';

const TEXT = {
  fr: {
    document: 'Récépissé de directives',
    card: 'Carte pour l’exécuteur',
    reference: 'Référence',
    signed: 'Signées le',
    hash: 'Empreinte',
    author: 'Auteur',
    wishes: 'Ce que deviennent les données',
    recipient: 'À qui communiquer',
    executors: 'Personnes désignées, dans l’ordre',
    heirs: 'Opposition aux droits des héritiers',
    words: 'Instructions',
    general: 'Directives générales',
    limits: 'Ce que la loi oblige à garder n’est pas effacé avant son terme.',
    where: 'Après le décès, adressez-vous à',
    how: 'Cette carte n’ouvre rien par elle-même : il faudra un acte de décès et une pièce d’identité.',
  },
  en: {
    document: 'Receipt of directives',
    card: 'Card for the executor',
    reference: 'Reference',
    signed: 'Signed on',
    hash: 'Fingerprint',
    author: 'Author',
    wishes: 'What becomes of the data',
    recipient: 'To whom it is communicated',
    executors: 'People named, in order',
    heirs: 'Objection to the heirs’ rights',
    words: 'Instructions',
    general: 'General directives',
    limits: 'What the law makes us keep is not erased before its term.',
    where: 'After the death, turn to',
    how: 'This card opens nothing by itself: a death certificate and an identity document will be needed.',
  },
} as const;

/** Throws `not_found` for anyone without a directive in force. */
export async function directiveDocument(
  actor: Visitor | Requester,
  kind: 'document' | 'card',
  locale: Locale,
): Promise<Buffer> {
  const own = actor.kind === 'requester' ? await readOwnDirective(actor) : null;
  if (!own) throw notFound();
  const text = TEXT[locale];
  const { controller } = charter();
  const { content, signedOn, hash, charterVersionId } = own.current;
  // A category that the charter of today no longer has was still spoken of.
  const { categories } = await contentOf(db(), charterVersionId);
  const section = (title: string, body: string): Block[] =>
    body === ''
      ? []
      : [
          { kind: 'heading', level: 2, text: title },
          { kind: 'quote', text: body },
        ];
  const card: Block[] = [
    {
      kind: 'definitions',
      items: [
        { term: text.reference, description: own.reference },
        { term: text.where, description: `${env().APP_URL}${path(locale, '/after-death')}` },
      ],
    },
    { kind: 'paragraph', text: text.how },
  ];
  const all: Block[] = [
    {
      kind: 'definitions',
      items: [
        { term: text.reference, description: own.reference },
        { term: text.author, description: content.person.name },
        { term: text.signed, description: formatDate(signedOn, locale) },
        { term: text.hash, description: hash },
      ],
    },
    { kind: 'heading', level: 2, text: text.wishes },
    {
      kind: 'definitions',
      items: categories.map(({ id, name }) => ({
        term: name[locale],
        description: WISH_NAMES[wishFor(content, id)][locale],
      })),
    },
    { kind: 'paragraph', text: text.limits },
    ...section(text.recipient, content.recipient),
    ...section(
      text.executors,
      content.executors.map(({ name, contact }) => `${name} – ${contact}`).join('\n'),
    ),
    ...section(text.heirs, content.opposed.map((right) => HEIR_RIGHT_NAMES[right][locale]).join('\n')),
    ...section(text.words, content.instructions),
    ...section(text.general, content.general),
  ];
  return houseDocument({
    title: text[kind],
    locale,
    letterhead: [controller.name, ...controller.address],
    blocks: kind === 'card' ? card : all,
  });
}
