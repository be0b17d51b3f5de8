// What every answer to a request holds, whatever the right: the remedies, from the charter.
// GDPR Art. 12(4), 15(1)(e)-(f), 77 and 79.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { GROUNDS, type GroundCode } from '@/lib/rules/outcomes';
import type { Block } from './blocks';

const TEXT = {
  fr: {
    ground: (text: string, article: string) => `${text} (article ${article} du RGPD)`,
    remedies: 'Si cette réponse ne vous convient pas',
    write: (email: string) =>
      `Écrivez-nous d’abord : le délégué à la protection des données vous répond à ${email}.`,
    complaint: (name: string) =>
      `Vous avez le droit d’introduire une réclamation auprès d’une autorité de contrôle (article 77 du RGPD), notamment : ${name}.`,
    elsewhere:
      'Vous pouvez aussi vous adresser à l’autorité du pays de l’Union européenne où vous résidez, où vous travaillez ou dans lequel la violation aurait été commise.',
    court: (court: string) =>
      `Vous avez aussi droit à un recours juridictionnel effectif (article 79 du RGPD), devant ${court}.`,
    address: 'Adresse',
    online: 'En ligne',
  },
  en: {
    ground: (text: string, article: string) => `${text} (Article ${article} GDPR)`,
    remedies: 'If this answer does not satisfy you',
    write: (email: string) => `Write to us first: the data protection officer answers you at ${email}.`,
    complaint: (name: string) =>
      `You have the right to lodge a complaint with a supervisory authority (Article 77 GDPR), among others: ${name}.`,
    elsewhere:
      'You may also turn to the authority of the country of the European Union where you live, where you work or where the infringement is said to have taken place.',
    court: (court: string) =>
      `You also have the right to an effective judicial remedy (Article 79 GDPR), before ${court}.`,
    address: 'Address',
    online: 'Online',
  },
} as const;

/** Complaint and judicial remedy, with the authority named, under the title of an answer or the one given. */
export function remedies(charter: Charter, locale: Locale, title: string = TEXT[locale].remedies): Block[] {
  const text = TEXT[locale];
  const { authority, court, dpo } = charter;
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: text.write(dpo.email) },
    { kind: 'paragraph', element: 'complaint', text: text.complaint(authority.name[locale]) },
    {
      kind: 'definitions',
      items: [
        { term: text.address, description: authority.address.join(', ') },
        { term: text.online, description: authority.complaintUrl, href: authority.complaintUrl },
      ],
    },
    { kind: 'paragraph', text: text.elsewhere },
    { kind: 'paragraph', element: 'remedy', text: text.court(court[locale]) },
  ];
}

/** The grounds of a refusal, in whole or in part, each with its article: Art. 12(4). Their facts are the DPO's words. */
export function groundItems(grounds: readonly GroundCode[], locale: Locale): string[] {
  const text = TEXT[locale];
  return grounds.map((code) => {
    const { text: ground, article } = GROUNDS[code];
    return text.ground(ground[locale].replace(/\.$/, ''), article);
  });
}
