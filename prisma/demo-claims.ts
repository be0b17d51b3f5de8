// The demo's directives and claims after a death: fictional people, in every state that the desk meets. Days are
// counted back from today.
import type { Capacity } from '@/lib/rules/directives/capacity';
import type { ClaimEvent } from '@/lib/rules/directives/claim-states';
import type { DirectiveContent } from '@/lib/rules/directives/content';
import type { ProofKind } from '@/lib/rules/directives/proofs';
import type { Refusal } from '@/lib/rules/directives/refusal';
import type { ClaimAnswers } from '@/lib/schemas/directives';

export interface DemoDirective {
  daysAgo: number;
  content: Partial<DirectiveContent> & Pick<DirectiveContent, 'person'>;
}

export interface DemoClaim {
  daysAgo: number;
  claimant: NonNullable<ClaimAnswers['claimant']>;
  deceased: Partial<NonNullable<ClaimAnswers['deceased']>> & { name: string; diedOn: string };
  asked: NonNullable<ClaimAnswers['asked']>;
  proofs?: readonly ProofKind[];
  confirmed?: false;
  /** The steps that were taken, one a day, with the words given for them. */
  steps?: readonly (ClaimEvent | readonly [ClaimEvent, string])[];
  /** Whose account was found: the address of a directive's author or of a requester. */
  matched?: string;
  refused?: Refusal;
  capacity?: Capacity;
}

const CHECKED: ClaimEvent[] = ['take_up', 'decide_proof'];
const NO_NOTICE = ['skip_notice', 'Obsèques publiques, et l’acte vient de l’état civil.'] as const;
const OPENED = [['ask_opening', 'Exécution demandée par la personne désignée.'], 'open_seal'] as const;

export const DEMO_DIRECTIVES: readonly DemoDirective[] = [
  {
    daysAgo: 410,
    content: {
      person: { name: 'Jeanne Morel', bornOn: '1948-02-03' },
      wishes: { 'call-recordings': 'erase', browsing: 'erase', identification: 'communicate' },
      recipient: 'Paul Morel, 4 rue des Lilas, 69003 Lyon',
      instructions: 'Que Paul garde mes coordonnées, et que le reste s’en aille sans bruit.',
      executors: [
        {
          name: 'Paul Morel',
          bornOn: '1974-05-11',
          contact: 'paul.morel@personne.example',
          relation: 'mon fils',
        },
      ],
      opposed: ['assets_and_memories'],
    },
  },
  {
    daysAgo: 220,
    content: {
      person: { name: 'Henri Lefèvre', bornOn: '1951-11-20' },
      wishes: { 'means-of-payment': 'erase' },
      general: 'Chez Maître Duval, notaire à Lyon, dossier 2026-114.',
    },
  },
  {
    daysAgo: 35,
    content: { person: { name: 'Odile Garnier', bornOn: '1960-07-14' }, wishes: { browsing: 'erase' } },
  },
  {
    daysAgo: 300,
    content: {
      person: { name: 'Colette Meyer', bornOn: '1947-04-09' },
      wishes: { 'call-recordings': 'erase' },
      executors: [
        { name: 'Hugo Meyer', bornOn: '', contact: 'hugo.meyer@personne.example', relation: 'mon neveu' },
      ],
    },
  },
  {
    daysAgo: 510,
    content: {
      person: { name: 'Simone Lambert', bornOn: '1942-12-30' },
      wishes: { identification: 'communicate', browsing: 'erase' },
      recipient: 'Rémi Lambert, 12 quai des Brumes, 44000 Nantes',
      executors: [
        { name: 'Rémi Lambert', bornOn: '', contact: 'remi.lambert@personne.example', relation: 'mon fils' },
      ],
    },
  },
  {
    daysAgo: 620,
    content: {
      person: { name: 'Georges Faure', bornOn: '1946-08-17' },
      wishes: { 'call-recordings': 'erase', browsing: 'erase', 'means-of-payment': 'erase' },
      instructions: 'Tout ce qui peut partir, qu’on le laisse partir.',
      executors: [
        { name: 'Lucie Faure', bornOn: '', contact: 'lucie.faure@personne.example', relation: 'ma fille' },
      ],
    },
  },
];

export const DEMO_CLAIMS: readonly DemoClaim[] = [
  {
    daysAgo: 1,
    claimant: {
      kind: 'heir',
      name: 'Lucas Petit',
      email: 'lucas.petit@personne.example',
      relation: 'petit-fils',
    },
    deceased: { name: 'Suzanne Petit', bornOn: '1939-09-01', diedOn: '2026-10-30' },
    asked: { asked: ['close_accounts', 'stop_processing'], words: '' },
    confirmed: false,
  },
  {
    daysAgo: 3,
    claimant: {
      kind: 'executor',
      name: 'Paul Morel',
      email: 'paul.morel@personne.example',
      relation: 'fils',
    },
    deceased: {
      name: 'Jeanne Morel',
      bornOn: '1948-02-03',
      diedOn: '2026-11-02',
      email: 'jeanne.morel@personne.example',
    },
    asked: { asked: ['directives'], words: 'Elle m’avait remis sa carte.' },
    proofs: ['death', 'identity'],
    steps: ['take_up'],
  },
  {
    daysAgo: 9,
    claimant: {
      kind: 'mandatary',
      name: 'Maître Claire Duval',
      email: 'etude.duval@personne.example',
      relation: 'notaire',
    },
    deceased: { name: 'Henri Lefèvre', diedOn: '2026-09-18', customerNumber: 'C-20418' },
    asked: { asked: ['directives', 'settle_estate'], words: '' },
    proofs: ['death', 'heirship'],
    steps: ['take_up', ['ask_proof', 'Il manque le mandat des héritiers, signé par chacun d’eux.']],
  },
  {
    daysAgo: 12,
    claimant: {
      kind: 'heir',
      name: 'Marc Garnier',
      email: 'marc.garnier@personne.example',
      relation: 'neveu',
    },
    deceased: { name: 'Odile Garnier', diedOn: '2026-10-05', email: 'odile.garnier@personne.example' },
    asked: { asked: ['settle_estate'], words: '' },
    proofs: ['death', 'heirship', 'identity'],
    steps: [...CHECKED, 'match', 'notify_person', 'object'],
    matched: 'odile.garnier@personne.example',
  },
  {
    daysAgo: 15,
    claimant: {
      kind: 'heir',
      name: 'Inès Rousseau',
      email: 'ines.rousseau@personne.example',
      relation: 'fille',
    },
    deceased: { name: 'Gérard Rousseau', bornOn: '1944-03-22', diedOn: '2026-08-30' },
    asked: { asked: ['settle_estate', 'assets_and_memories'], words: 'Il gardait ses photos chez vous.' },
    proofs: ['death', 'heirship', 'identity'],
    steps: [...CHECKED, ['freeze', 'Son frère demande l’inverse, par courriel du 20 novembre.']],
  },
  {
    daysAgo: 14,
    claimant: {
      kind: 'heir',
      name: 'Bastien Rousseau',
      email: 'bastien.rousseau@personne.example',
      relation: 'fils',
    },
    deceased: { name: 'Gérard Rousseau', bornOn: '1944-03-22', diedOn: '2026-08-30' },
    asked: { asked: ['close_accounts'], words: 'Ne transmettez rien à ma sœur.' },
    proofs: ['death'],
    steps: ['take_up'],
  },
  {
    daysAgo: 60,
    claimant: {
      kind: 'heir',
      name: 'Noémie Blanc',
      email: 'noemie.blanc@personne.example',
      relation: 'fille',
    },
    deceased: { name: 'Albert Blanc', diedOn: '2026-07-12' },
    asked: { asked: ['close_accounts'], words: '' },
    proofs: ['death'],
    steps: ['take_up', 'refuse'],
    refused: 'capacity_not_established',
  },
  {
    daysAgo: 8,
    claimant: {
      kind: 'executor',
      name: 'Hugo Meyer',
      email: 'hugo.meyer@personne.example',
      relation: 'neveu',
    },
    deceased: { name: 'Colette Meyer', bornOn: '1947-04-09', diedOn: '2026-10-21' },
    asked: { asked: ['directives'], words: '' },
    proofs: ['death', 'identity'],
    steps: [...CHECKED, 'match', 'notify_person'],
    matched: 'colette.meyer@personne.example',
  },
  {
    daysAgo: 11,
    claimant: {
      kind: 'executor',
      name: 'Rémi Lambert',
      email: 'remi.lambert@personne.example',
      relation: 'fils',
    },
    deceased: { name: 'Simone Lambert', bornOn: '1942-12-30', diedOn: '2026-10-02' },
    asked: { asked: ['directives'], words: 'Ma mère souhaitait que je garde ses coordonnées.' },
    proofs: ['death', 'identity'],
    steps: [...CHECKED, 'match', NO_NOTICE],
    matched: 'simone.lambert@personne.example',
  },
  {
    daysAgo: 19,
    claimant: {
      kind: 'executor',
      name: 'Lucie Faure',
      email: 'lucie.faure@personne.example',
      relation: 'fille',
    },
    deceased: { name: 'Georges Faure', bornOn: '1946-08-17', diedOn: '2026-09-24' },
    asked: { asked: ['directives'], words: '' },
    proofs: ['death', 'identity'],
    steps: [
      ...([...CHECKED, 'match', NO_NOTICE, ...OPENED] as const),
      ['decide_capacity', 'Désignée en premier ; son identité concorde.'],
      'plan',
      'do_task',
    ],
    matched: 'georges.faure@personne.example',
    capacity: 'executor',
  },
  {
    daysAgo: 45,
    claimant: {
      kind: 'heir',
      name: 'Agathe Colin',
      email: 'agathe.colin@personne.example',
      relation: 'fille',
    },
    deceased: { name: 'Yvette Colin', bornOn: '1938-01-25', diedOn: '2026-08-11' },
    asked: { asked: ['close_accounts', 'settle_estate'], words: '' },
    proofs: ['death', 'heirship', 'identity'],
    steps: [
      ...([...CHECKED, 'match', 'verify'] as const),
      ['decide_capacity', 'Acte de notoriété du 2 septembre.'],
      'plan',
      'close',
    ],
    capacity: 'heir_default',
  },
  {
    daysAgo: 30,
    claimant: {
      kind: 'heir',
      name: 'Denis Arnaud',
      email: 'denis.arnaud@personne.example',
      relation: 'frère',
    },
    deceased: { name: 'Lucette Arnaud', diedOn: '2026-09-03' },
    asked: { asked: ['stop_processing'], words: '' },
    steps: ['take_up', 'withdraw'],
  },
];
