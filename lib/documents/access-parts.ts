// What GDPR Art. 15 demands of the answer to an access request, part by part, filled from the charter. Each block that
// holds a mandatory element carries its name, so that nothing can be missing unnoticed.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import type { Block } from './blocks';

export interface AccessFacts {
  charter: Charter;
  locale: Locale;
  /** The names of the attached files: the copy of Art. 15(3). */
  files: readonly string[];
  /** Whether the letter holds words of the DPO's, which can be the copy. */
  said: boolean;
}

const TEXT = {
  fr: {
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
    safeguards: 'Garanties\u00a0:',
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

/** The parts of the letter. Pure: the same facts give the same parts. */
export function accessParts(facts: AccessFacts): Record<string, Block[]> {
  return { copy: copy(facts), ...information(facts.charter, facts.locale) };
}

function copy({ files, said, locale }: AccessFacts): Block[] {
  const text = TEXT[locale];
  // A copy is in the files or in the words; a heading alone is none.
  const element = said || files.length > 0 ? 'copy' : undefined;
  return [
    heading(text.copy),
    { kind: 'paragraph', element, text: files.length > 0 ? text.copyFiles : text.copyInLetter },
    ...(files.length > 0 ? [{ kind: 'list' as const, ordered: false, items: [...files] }] : []),
    { kind: 'paragraph', text: text.others },
  ];
}

/** Points (a) to (e), (g) and (h) of Art. 15(1), and Art. 15(2). Purposes and periods share a table. */
function information(charter: Charter, locale: Locale): Record<string, Block[]> {
  const text = TEXT[locale];
  return {
    purposes: [
      { ...heading(text.purposes), element: 'purposes' },
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
    ],
    categories: [
      heading(text.categories),
      {
        kind: 'definitions',
        element: 'categories',
        items: charter.categories.map(({ name, includes }) => ({
          term: name[locale],
          description: includes.map((part) => part[locale]).join(', '),
        })),
      },
    ],
    recipients: [
      heading(text.recipients),
      {
        kind: 'list',
        ordered: false,
        element: 'recipients',
        // The recipients themselves wherever the charter names them: CJEU, 12 January 2023, C-154/21.
        items: charter.recipients.map(
          ({ name, provider }) => name[locale] + (provider ? ` (${provider})` : ''),
        ),
      },
    ],
    transfers: [heading(text.transfers), ...transfers(charter, locale)],
    source: [
      heading(text.source),
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
    ],
    automated: [heading(text.automated), automated(charter, locale)],
    rights: [heading(text.rights), { kind: 'paragraph', element: 'rights', text: text.rightsText }],
  };
}

const heading = (text: string) => ({ kind: 'heading', level: 2, text }) as const;

function transfers(charter: Charter, locale: Locale): Block[] {
  const text = TEXT[locale];
  const colon = locale === 'fr' ? '\u00a0:' : ':';
  return [
    {
      kind: 'paragraph',
      element: 'transfers',
      text: text.hosting(charter.hosting.provider, charter.hosting.place[locale]),
    },
    ...(charter.transfers.length === 0 ? [{ kind: 'paragraph', text: text.noTransfers } as const] : []),
    ...charter.transfers.map((transfer): Block => {
      const safeguards = transfer.safeguards.map(({ name, article }) => `${name[locale]} (art. ${article})`);
      return {
        kind: 'paragraph',
        text: `${transfer.to[locale]}${colon} ${transfer.text[locale]} ${text.safeguards} ${safeguards.join(', ')}.`,
      };
    }),
  ];
}

function automated(charter: Charter, locale: Locale): Block {
  const items = charter.purposes.flatMap(({ name, automatedDecision: decision }) =>
    decision
      ? [{ term: name[locale], description: `${decision.logic[locale]} ${decision.consequences[locale]}` }]
      : [],
  );
  return items.length > 0
    ? { kind: 'definitions', element: 'automated', items }
    : { kind: 'paragraph', element: 'automated', text: TEXT[locale].noAutomated };
}
