// The answer to an access request: everything that GDPR Art. 15 demands, filled from the charter. Each block that
// holds a mandatory element carries its name, so that nothing can be missing unnoticed.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, type PlainDate } from '@/lib/rules/dates';
import type { GroundCode, Outcome } from '@/lib/rules/outcomes';
import type { Block } from './blocks';
import { reasons, remedies } from './letter-common';

export interface AccessLetterFacts {
  charter: Charter;
  locale: Locale;
  reference: string;
  /** As the person gave it. */
  name: string;
  receivedOn: PlainDate;
  outcome: Outcome;
  /** Why not all of it. */
  grounds?: readonly GroundCode[];
  /** The DPO's own words. */
  words: string;
  /** The names of the attached files: the copy of Art. 15(3). */
  files: readonly string[];
}

/** What Art. 15 makes every answer hold. `held`: only where data is processed. */
const ELEMENTS = [
  { id: 'confirmation', article: '15(1)', held: false },
  { id: 'purposes', article: '15(1)(a)', held: true },
  { id: 'categories', article: '15(1)(b)', held: true },
  { id: 'recipients', article: '15(1)(c)', held: true },
  { id: 'retention', article: '15(1)(d)', held: true },
  { id: 'rights', article: '15(1)(e)', held: true },
  { id: 'complaint', article: '15(1)(f), 12(4), 77', held: false },
  { id: 'source', article: '15(1)(g)', held: true },
  { id: 'automated', article: '15(1)(h)', held: true },
  { id: 'transfers', article: '15(2)', held: true },
  { id: 'copy', article: '15(3)', held: true },
  { id: 'remedy', article: '12(4), 79', held: false },
] as const;

export type AccessElement = (typeof ELEMENTS)[number]['id'];

export const accessElements = (outcome: Outcome) =>
  ELEMENTS.filter(({ held }) => !held || outcome === 'granted' || outcome === 'partly_granted');

/** The mandatory elements that a letter lacks. */
export function missingElements(blocks: readonly Block[], outcome: Outcome): AccessElement[] {
  const present = new Set(blocks.map(({ element }) => element));
  return accessElements(outcome)
    .map(({ id }) => id)
    .filter((id) => !present.has(id));
}

const TEXT = {
  fr: {
    opening: (name: string, reference: string, date: string) =>
      `Bonjour ${name}, voici notre réponse à votre demande d’accès ${reference}, reçue le ${date}.`,
    held: 'Nous confirmons que nous traitons des données à caractère personnel qui vous concernent (article 15, paragraphe 1, du RGPD).',
    none: 'Après recherche, nous ne traitons aucune donnée à caractère personnel qui vous concerne, hormis celles de la présente demande (article 15, paragraphe 1, du RGPD).',
    refused:
      'Nous ne donnons pas suite à votre demande, pour les raisons exposées dans cette lettre (article 12, paragraphe 4, du RGPD).',
    forwarded:
      'Nous traitons ces données pour le compte d’un client, seul responsable de leur traitement. Nous lui avons transmis votre demande (article 28, paragraphe 3, point e, du RGPD) : c’est à lui de vous répondre.',
    copy: 'La copie de vos données (article 15, paragraphe 3)',
    copyFiles: 'Elle se trouve dans les fichiers joints à cette lettre :',
    copyInLetter: 'Elle se trouve dans cette lettre même.',
    others:
      'Ce qui porterait atteinte aux droits et libertés d’autrui peut y être masqué (article 15, paragraphe 4).',
    purposes: 'Pourquoi nous traitons des données, et combien de temps (points a et d)',
    caption: 'Finalités, bases légales et durées',
    columns: ['Finalité', 'Base légale', 'Durée de conservation'],
    categories: 'Les catégories de données (point b)',
    recipients: 'Les destinataires (point c)',
    transfers: 'Les transferts hors de l’Union européenne (article 15, paragraphe 2)',
    noTransfers: 'Aucune donnée n’est transférée hors de l’Union européenne.',
    hosting: (provider: string, place: string) => `Les données sont hébergées par ${provider} : ${place}.`,
    safeguards: 'Garanties :',
    source: 'D’où viennent les données (point g)',
    origins: {
      provided: 'fournies par vous',
      observed: 'produites par votre usage',
      inferred: 'déduites par nous',
      third_party: 'reçues d’un tiers',
    },
    automated: 'Les décisions automatisées (point h)',
    noAutomated:
      'Les finalités ci-dessus ne comportent aucune décision entièrement automatisée, au sens de l’article 22 du RGPD.',
    rights: 'Vos autres droits (point e)',
    rightsText:
      'Vous pouvez demander la rectification ou l’effacement de vos données, ou une limitation de leur traitement, ou vous opposer à ce traitement. Selon la finalité, vous pouvez aussi demander la portabilité de vos données ou retirer votre consentement.',
    bases: {
      consent: 'consentement',
      contract: 'contrat',
      legal_obligation: 'obligation légale',
      vital_interests: 'intérêts vitaux',
      public_task: 'mission d’intérêt public',
      legitimate_interest: 'intérêt légitime',
    },
  },
  en: {
    opening: (name: string, reference: string, date: string) =>
      `Dear ${name}, here is our answer to your access request ${reference}, received on ${date}.`,
    held: 'We confirm that we process personal data concerning you (Article 15(1) GDPR).',
    none: 'After a search, we process no personal data concerning you, other than those of this request (Article 15(1) GDPR).',
    refused: 'We do not act on your request, for the reasons set out in this letter (Article 12(4) GDPR).',
    forwarded:
      'We process this data on behalf of a client, who alone is its controller. We have passed your request on to it (Article 28(3)(e) GDPR): it is for that client to answer you.',
    copy: 'The copy of your data (Article 15(3))',
    copyFiles: 'It is in the files attached to this letter:',
    copyInLetter: 'It is in this letter itself.',
    others:
      'What would adversely affect the rights and freedoms of others may be masked in it (Article 15(4)).',
    purposes: 'Why we process data, and for how long (points (a) and (d))',
    caption: 'Purposes, legal bases and periods',
    columns: ['Purpose', 'Legal basis', 'Retention period'],
    categories: 'The categories of data (point (b))',
    recipients: 'The recipients (point (c))',
    transfers: 'Transfers outside the European Union (Article 15(2))',
    noTransfers: 'No data is transferred outside the European Union.',
    hosting: (provider: string, place: string) => `The data is hosted by ${provider}: ${place}.`,
    safeguards: 'Safeguards:',
    source: 'Where the data comes from (point (g))',
    origins: {
      provided: 'provided by you',
      observed: 'produced by your use',
      inferred: 'inferred by us',
      third_party: 'received from a third party',
    },
    automated: 'Automated decisions (point (h))',
    noAutomated:
      'The purposes above involve no solely automated decision within the meaning of Article 22 GDPR.',
    rights: 'Your other rights (point (e))',
    rightsText:
      'You may request rectification or erasure of your data, or restriction of its processing, or object to that processing. Depending on the purpose, you may also request portability of your data or withdraw your consent.',
    bases: {
      consent: 'consent',
      contract: 'contract',
      legal_obligation: 'legal obligation',
      vital_interests: 'vital interests',
      public_task: 'public task',
      legitimate_interest: 'legitimate interest',
    },
  },
} as const;

const STATED = {
  granted: 'held',
  partly_granted: 'held',
  refused: 'refused',
  no_data: 'none',
  forwarded: 'forwarded',
} as const;

/** The letter, block by block. Pure: the same facts give the same letter. */
export function accessLetter(facts: AccessLetterFacts): Block[] {
  const { charter, locale, outcome } = facts;
  const text = TEXT[locale];
  const opening: Block[] = [
    {
      kind: 'paragraph',
      text: text.opening(facts.name, facts.reference, formatDate(facts.receivedOn, locale)),
    },
    ...(facts.words.trim() ? [{ kind: 'quote', text: facts.words } as const] : []),
    { kind: 'paragraph', element: 'confirmation', text: text[STATED[outcome]] },
  ];
  const held = outcome === 'granted' || outcome === 'partly_granted';
  return [
    ...opening,
    ...reasons(facts.grounds ?? [], locale),
    ...(held ? [...copy(facts), ...information(charter, locale)] : []),
    ...remedies(charter, locale),
  ];
}

function copy({ files, locale }: AccessLetterFacts): Block[] {
  const text = TEXT[locale];
  return [
    { kind: 'heading', level: 2, text: text.copy },
    { kind: 'paragraph', element: 'copy', text: files.length > 0 ? text.copyFiles : text.copyInLetter },
    ...(files.length > 0 ? [{ kind: 'list' as const, ordered: false, items: [...files] }] : []),
    { kind: 'paragraph', text: text.others },
  ];
}

/** Points (a) to (e), (g) and (h) of Art. 15(1), and Art. 15(2). */
function information(charter: Charter, locale: Locale): Block[] {
  const text = TEXT[locale];
  const automated = charter.purposes.flatMap(({ name, automatedDecision }) =>
    automatedDecision
      ? [
          {
            term: name[locale],
            description: `${automatedDecision.logic[locale]} ${automatedDecision.consequences[locale]}`,
          },
        ]
      : [],
  );
  return [
    { kind: 'heading', level: 2, text: text.purposes, element: 'purposes' },
    {
      kind: 'table',
      element: 'retention',
      caption: text.caption,
      columns: [...text.columns],
      rows: charter.purposes.map(({ name, basis, retention }) => [
        name[locale],
        text.bases[basis],
        retention.text[locale],
      ]),
    },
    { kind: 'heading', level: 2, text: text.categories },
    {
      kind: 'definitions',
      element: 'categories',
      items: charter.categories.map(({ name, includes }) => ({
        term: name[locale],
        description: includes.map((part) => part[locale]).join(', '),
      })),
    },
    { kind: 'heading', level: 2, text: text.recipients },
    {
      kind: 'list',
      ordered: false,
      element: 'recipients',
      // The recipients themselves wherever the charter names them: CJEU, 12 January 2023, C-154/21.
      items: charter.recipients.map(
        ({ name, provider }) => name[locale] + (provider ? ` (${provider})` : ''),
      ),
    },
    { kind: 'heading', level: 2, text: text.transfers },
    {
      kind: 'paragraph',
      element: 'transfers',
      text: text.hosting(charter.hosting.provider, charter.hosting.place[locale]),
    },
    ...(charter.transfers.length === 0 ? [{ kind: 'paragraph', text: text.noTransfers } as const] : []),
    ...charter.transfers.map(
      (transfer): Block => ({
        kind: 'paragraph',
        text: `${transfer.to[locale]}${locale === 'fr' ? ' :' : ':'} ${transfer.text[locale]} ${text.safeguards} ${transfer.safeguards
          .map(({ name, article }) => `${name[locale]} (art. ${article})`)
          .join(', ')}.`,
      }),
    ),
    { kind: 'heading', level: 2, text: text.source },
    {
      kind: 'definitions',
      element: 'source',
      items: charter.categories.map(({ name, origins, source }) => ({
        term: name[locale],
        description: [...origins.map((origin) => text.origins[origin]), source?.[locale]]
          .filter(Boolean)
          .join(', '),
      })),
    },
    { kind: 'heading', level: 2, text: text.automated },
    automated.length > 0
      ? { kind: 'definitions', element: 'automated', items: automated }
      : { kind: 'paragraph', element: 'automated', text: text.noAutomated },
    { kind: 'heading', level: 2, text: text.rights },
    { kind: 'paragraph', element: 'rights', text: text.rightsText },
  ];
}
