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
import { formatDay } from '@/lib/rules/dates';
import { HEIR_RIGHT_NAMES, WISH_NAMES, wishFor } from '@/lib/rules/directives/content';
import { purposesKept } from '@/lib/rules/directives/plan';
import { type OwnDirective, readOwnDirective } from './own-directive';

const TEXT = {
  fr: {
    document: 'Récépissé de directives pour après le décès',
    card: 'Carte à garder par la personne désignée',
    reference: 'Référence',
    signed: 'Signées le',
    version: 'Version',
    hash: 'Empreinte',
    author: 'Auteur',
    born: 'Date de naissance',
    wishes: 'Ce que deviennent les données',
    recipient: 'À qui les communiquer',
    executors: 'Personnes désignées, dans l’ordre',
    nobody: 'Personne. Les héritiers exécutent ces directives.',
    heirs: 'Ce que les héritiers ne pourront pas faire',
    words: 'Instructions',
    general: 'Directives générales',
    limits: 'Ce que la loi impose ou permet de garder, et jusqu’à quand',
    now: 'Et maintenant',
    steps: [
      'Gardez ce récépissé avec vos papiers. Il n’ouvre rien par lui-même.',
      'Vous pouvez modifier ou révoquer ces directives à tout moment, aussi simplement que vous les avez écrites.',
      'Personne ne les lit avant que votre décès ne soit établi.',
    ],
    where: 'Après le décès, adressez-vous à',
    online: 'En ligne',
    post: 'Par courrier',
    how: 'Cette carte n’ouvre rien par elle-même. Il faudra l’acte de décès et votre pièce d’identité. C’est gratuit.',
    secret: 'Tant que le décès n’est pas établi, ce que disent ces directives reste scellé, pour vous aussi.',
  },
  en: {
    document: 'Receipt of directives for after death',
    card: 'Card to be kept by the person named',
    reference: 'Reference',
    signed: 'Signed on',
    version: 'Version',
    hash: 'Fingerprint',
    author: 'Author',
    born: 'Date of birth',
    wishes: 'What becomes of the data',
    recipient: 'To whom it is communicated',
    executors: 'People named, in order',
    nobody: 'Nobody. The heirs carry out these directives.',
    heirs: 'What the heirs will not be able to do',
    words: 'Instructions',
    general: 'General directives',
    limits: 'What the law makes or lets us keep, and until when',
    now: 'And now',
    steps: [
      'Keep this receipt with your papers. It opens nothing by itself.',
      'You can change or revoke these directives at any time, as simply as you wrote them.',
      'Nobody reads them before your death is established.',
    ],
    where: 'After the death, turn to',
    online: 'Online',
    post: 'By post',
    how: 'This card opens nothing by itself. The death certificate and your identity document will be needed. It is free.',
    secret: 'Until the death is established, what these directives say stays sealed, to you as well.',
  },
} as const;

function cardBlocks(reference: string, locale: Locale): Block[] {
  const text = TEXT[locale];
  const { controller, dpo } = charter();
  const address = `${env().APP_URL}${path(locale, '/after-death')}`;
  return [
    { kind: 'definitions', items: [{ term: text.reference, description: reference }] },
    { kind: 'heading', level: 2, text: `${text.where} ${controller.name}` },
    {
      kind: 'definitions',
      items: [
        { term: text.online, description: address, href: address },
        { term: text.post, description: dpo.postal.join(', ') },
      ],
    },
    { kind: 'paragraph', text: text.how },
    { kind: 'paragraph', text: text.secret },
  ];
}

const section = (title: string, body: string): Block[] =>
  body === ''
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'quote', text: body },
      ];

async function receiptBlocks({ reference, current }: OwnDirective, locale: Locale): Promise<Block[]> {
  const text = TEXT[locale];
  const { content, signedOn, hash, number, charterVersionId } = current;
  // A category that the charter of today no longer has was still spoken of.
  const { categories, purposes } = await contentOf(db(), charterVersionId);
  const named = content.executors.map(({ name, contact, relation, bornOn }, index) =>
    [`${index + 1}. ${name}`, relation, bornOn && formatDay(bornOn, locale), contact]
      .filter(Boolean)
      .join(', '),
  );
  const wishes = categories.map(({ id, name }) => ({
    term: name[locale],
    description: WISH_NAMES[wishFor(content, id)][locale],
  }));
  const kept = purposesKept(purposes).map(
    ({ name, retention }) => `${name[locale]}. ${retention.text[locale]}`,
  );
  return [
    {
      kind: 'definitions',
      items: [
        { term: text.reference, description: reference },
        { term: text.author, description: content.person.name },
        { term: text.born, description: formatDay(content.person.bornOn, locale) },
        { term: text.version, description: String(number) },
        { term: text.signed, description: formatDay(signedOn, locale) },
        { term: text.hash, description: hash },
      ],
    },
    { kind: 'heading', level: 2, text: text.wishes },
    { kind: 'definitions', items: wishes },
    ...section(text.recipient, content.recipient),
    ...section(text.executors, named.join('\n') || text.nobody),
    ...section(text.heirs, content.opposed.map((right) => HEIR_RIGHT_NAMES[right][locale]).join('\n')),
    ...section(text.words, content.instructions),
    ...section(text.general, content.general),
    { kind: 'heading', level: 2, text: text.limits },
    { kind: 'list', ordered: false, items: kept },
    { kind: 'heading', level: 2, text: text.now },
    { kind: 'list', ordered: false, items: [...text.steps] },
  ];
}

/** Throws `not_found` for anyone without a directive in force. */
export async function directiveDocument(
  actor: Visitor | Requester,
  kind: 'document' | 'card',
  locale: Locale,
): Promise<Buffer> {
  const own = actor.kind === 'requester' ? await readOwnDirective(actor) : null;
  if (!own) throw notFound();
  const { controller } = charter();
  return houseDocument({
    title: TEXT[locale][kind],
    locale,
    letterhead: [controller.name, ...controller.address],
    blocks: kind === 'card' ? cardBlocks(own.reference, locale) : await receiptBlocks(own, locale),
  });
}
