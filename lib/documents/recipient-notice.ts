// The notice that a recipient of the data gets after a rectification, an erasure or a restriction. GDPR Art. 19.
import type { Bilingual, Locale } from '@/lib/rules/bilingual';
import { formatDate, type PlainDate } from '@/lib/rules/dates';
import type { Block } from './blocks';
import { fillText } from './template';

export type NoticedRight = 'rectification' | 'erasure' | 'restriction';
export const isNoticed = (right: string): right is NoticedRight => Object.hasOwn(DONE, right);

const DONE: Readonly<Record<NoticedRight, Bilingual>> = {
  rectification: {
    fr: 'Nous avons rectifié des données de cette personne, que nous vous avions communiquées. Rectifiez-les aussi.',
    en: 'We have rectified data of this person that we had disclosed to you. Please rectify it too.',
  },
  erasure: {
    fr: 'Nous avons effacé des données de cette personne, que nous vous avions communiquées. Effacez-les aussi, à moins qu’une obligation ne vous impose de les conserver.',
    en: 'We have erased data of this person that we had disclosed to you. Please erase it too, unless an obligation requires you to keep it.',
  },
  restriction: {
    fr: 'Le traitement de données de cette personne, que nous vous avions communiquées, est limité. Limitez-le aussi : conservez ces données sans autre usage.',
    en: 'The processing of data of this person that we had disclosed to you is restricted. Please restrict it too: store the data, and make no other use of it.',
  },
};

const TEXT = {
  fr: {
    intro:
      'L’article 19 du RGPD nous demande de vous informer de la suite donnée à une demande, dont la réponse a été envoyée le {answeredOn}.',
    person: 'Personne concernée',
    reference: 'Référence de la demande',
    confirm: 'Confirmez-nous que c’est fait, en citant cette référence : {dpoEmail}.',
  },
  en: {
    intro:
      'Article 19 GDPR requires us to inform you of what was done following a request, answered on {answeredOn}.',
    person: 'Data subject',
    reference: 'Reference of the request',
    confirm: 'Please confirm to us that it is done, and quote this reference: {dpoEmail}.',
  },
} as const;

export function recipientNotice(facts: {
  locale: Locale;
  right: NoticedRight;
  reference: string;
  name: string;
  answeredOn: PlainDate;
  dpoEmail: string;
}): Block[] {
  const { locale, right, reference, name, answeredOn, dpoEmail } = facts;
  const text = TEXT[locale];
  return [
    { kind: 'paragraph', text: fillText(text.intro, { answeredOn: formatDate(answeredOn, locale) }) },
    {
      kind: 'definitions',
      items: [
        { term: text.person, description: name },
        { term: text.reference, description: reference },
      ],
    },
    { kind: 'paragraph', text: DONE[right][locale] },
    { kind: 'paragraph', text: fillText(text.confirm, { dpoEmail }) },
  ];
}
