// Some thirty fictional requests, told by when they fall due: the seed finds the day on which each must have been received.

import type { GroundCode, Outcome } from '@/lib/rules/outcomes';
import type { CaseSpec } from '@/lib/testing/factories';

export interface DemoCase extends Omit<CaseSpec, 'receivedAt' | 'at' | 'email' | 'pauses'> {
  name: string;
  /** Days from today to the due date, as near as weekends let it be; negative is late. */
  dueIn: number;
  /** A pause that began so many days ago, still open or some days long. */
  paused?: { cause: 'identity' | 'clarification'; daysAgo: number; days: number | null };
  /** Whose it is in the desk, by role; what it is filed under; what is to be done, so many days from today. */
  assignee?: 'dpo' | 'case_handler';
  tags?: string[];
  task?: { title: string; dueIn: number };
  /** What was said, in turn, the person first. */
  thread?: string[];
  /** Names of papers sent with the request. */
  papers?: string[];
  answered?: { daysAgo: number; outcome: Outcome; grounds?: GroundCode[]; words: string };
}

export const DEMO_CASES: DemoCase[] = [
  {
    name: 'Margaux Lefèvre',
    dueIn: -6,
    right: 'access',
    status: 'in_progress',
    customerNumber: 'C-20417',
    assignee: 'case_handler',
    tags: ['enregistrements'],
    task: { title: 'Demander les enregistrements au service client', dueIn: 1 },
    more: 'Je voudrais aussi les enregistrements de mes appels au service client, depuis janvier.',
    thread: [
      'Bonjour, je n’ai pas de nouvelles. La date est passée, non ?',
      'Bonjour, vous avez raison. Vous recevrez la réponse cette semaine.',
    ],
  },
  {
    name: 'Thomas O’Brien',
    dueIn: -2,
    right: 'erasure',
    locale: 'en',
    status: 'in_progress',
    more: 'Please erase my account and everything that goes with it. I no longer use it.',
    assignee: 'dpo',
    task: { title: 'Vérifier les factures à conserver', dueIn: -1 },
  },
  {
    name: 'Aïcha Benali',
    dueIn: -1,
    right: 'objection',
    status: 'received',
    more: 'Je ne veux plus recevoir vos offres, ni par courriel ni par SMS.',
  },
  {
    name: 'Étienne Garnier',
    dueIn: 0,
    right: 'access',
    status: 'in_progress',
    postalAddress: '14 rue des Tanneurs\n67000 Strasbourg',
    assignee: 'dpo',
    tags: ['papier'],
    task: { title: 'Imprimer et poster la copie', dueIn: 0 },
  },
  {
    name: 'Sofia Rossi',
    dueIn: 0,
    right: 'rectification',
    status: 'received',
    channel: 'email',
    more: 'Mon nom s’écrit Rossi avec deux s.',
  },
  {
    name: 'Lucas Perrin',
    dueIn: 1,
    right: 'portability',
    status: 'in_progress',
    more: 'En CSV si possible : je change de logiciel.',
  },
  {
    name: 'Hélène Fabre',
    dueIn: 2,
    right: 'access',
    status: 'received',
    thread: ['Une précision : seules les données de 2025 m’intéressent.'],
  },
  {
    name: 'Jan de Vries',
    dueIn: 4,
    right: 'access',
    locale: 'en',
    status: 'in_progress',
    more: 'I would like to know which of your partners received my phone number.',
  },
  { name: 'Awa Diop', dueIn: 5, right: 'erasure', status: 'in_progress', channel: 'post' },
  {
    name: 'Bastien Roy',
    dueIn: 6,
    right: 'restriction',
    status: 'received',
    more: 'Je conteste le montant de l’impayé que vous m’attribuez.',
  },
  { name: 'Clara Schmitt', dueIn: 8, right: 'consent_withdrawal', status: 'received' },
  {
    name: 'Mehdi Karim',
    dueIn: 10,
    right: 'access',
    status: 'received',
    more: 'Tout, s’il vous plaît. <b>Vraiment tout</b> & même les journaux.',
  },
  { name: 'Lisa Thompson', dueIn: 12, right: 'objection', locale: 'en', status: 'in_progress' },
  {
    name: 'Olivier Mercier',
    dueIn: 14,
    right: 'access',
    status: 'awaiting_identity',
    paused: { cause: 'identity', daysAgo: 4, days: null },
    thread: [
      'Voici ma demande.',
      'L’adresse de votre demande n’est pas celle du compte. Pouvez-vous nous écrire depuis celle du compte, ou nous donner votre numéro de client ?',
    ],
  },
  {
    name: 'Manon Petit',
    dueIn: 16,
    right: 'access',
    status: 'awaiting_clarification',
    paused: { cause: 'clarification', daysAgo: 9, days: null },
    channel: 'phone',
  },
  {
    name: 'Yann Le Goff',
    dueIn: 18,
    right: 'rectification',
    status: 'in_progress',
    paused: { cause: 'identity', daysAgo: 11, days: 5 },
    papers: ['justificatif de domicile.pdf'],
  },
  {
    name: 'Ines Castro',
    dueIn: 19,
    right: 'automated_decision',
    status: 'received',
    more: 'Mon inscription a été refusée en quelques secondes. Je demande qu’une personne regarde mon dossier.',
  },
  { name: 'Sébastien Noël', dueIn: 21, right: 'access', status: 'received' },
  {
    name: 'Fatou Camara',
    dueIn: 24,
    right: 'portability',
    status: 'received',
    more: 'Merci d’envoyer l’export à mon adresse.',
  },
  {
    name: 'George Whitfield',
    dueIn: 26,
    right: 'access',
    locale: 'en',
    status: 'received',
    thread: ['Do you need anything else from me?'],
  },
  { name: 'Pauline Vasseur', dueIn: 29, right: 'erasure', status: 'received' },
  {
    name: 'Karim Haddad',
    dueIn: 47,
    right: 'access',
    status: 'in_progress',
    extendedByMonths: 2,
    channel: 'in_person',
    more: 'Trois comptes, sous trois adresses : je les liste dans mon prochain message.',
  },
  { name: 'Élodie Chauvin', dueIn: 20, right: 'access', status: 'received', confirmed: false },
  { name: 'Marc Antonin', dueIn: 28, right: 'erasure', status: 'received', confirmed: false },
  {
    name: 'Zoé Lambert',
    dueIn: 3,
    right: 'access',
    answered: {
      daysAgo: 2,
      outcome: 'granted',
      words:
        'Voici vos données. La plupart viennent de votre compte ; le reste, de vos échanges avec notre service client.\n\nSi une ligne vous étonne, écrivez-moi : nous la regarderons ensemble.',
    },
  },
  {
    name: 'Peter Novak',
    dueIn: -10,
    right: 'erasure',
    locale: 'en',
    answered: {
      daysAgo: 14,
      outcome: 'partly_granted',
      grounds: ['legal_obligation'],
      words:
        'Your account and its history are erased. Your invoices are kept for ten years, because commercial law obliges us to.',
    },
  },
  {
    name: 'Anaïs Colin',
    dueIn: -20,
    right: 'objection',
    answered: {
      daysAgo: 45,
      outcome: 'granted',
      words:
        'Votre adresse ne recevra plus aucune offre. Nous en gardons une empreinte, pour nous en souvenir.',
    },
  },
  {
    name: 'Rémi Blanchard',
    dueIn: -4,
    right: 'access',
    answered: {
      daysAgo: 9,
      outcome: 'no_data',
      words:
        'Nous avons cherché à votre nom, à votre adresse et à votre numéro de téléphone, sans rien trouver.',
    },
  },
  {
    name: 'Victor Hallier',
    dueIn: -15,
    right: 'access',
    answered: {
      daysAgo: 22,
      outcome: 'refused',
      grounds: ['excessive'],
      words:
        'Vous avez fait cette demande six fois en deux mois, et nous vous avons répondu chaque fois. Rien n’a changé depuis notre réponse de la semaine dernière.',
    },
  },
  { name: 'Louise Arnaud', dueIn: 9, right: 'access', status: 'withdrawn' },
  {
    name: 'Gaëlle Marchand',
    dueIn: 11,
    right: 'access',
    status: 'awaiting_fee',
    thread: [
      'Je demande de nouveau la copie complète de mes données.',
      'C’est votre sixième demande en deux mois. Nous envisageons des frais de 12,50 € : les acceptez-vous, ou préférez-vous retirer votre demande ?',
    ],
  },
  {
    name: 'Noah Keller',
    dueIn: 2,
    right: 'restriction',
    answered: {
      daysAgo: 6,
      outcome: 'granted',
      words: 'Le montant que vous contestez est gelé le temps de le vérifier.',
    },
  },
];
