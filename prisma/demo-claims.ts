// The demo's directives and claims after a death: fictional people, in every state that the desk meets. Days are
// counted back from today.
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
  steps?: readonly (ClaimEvent | [ClaimEvent, string])[];
  /** Whose account was found: the address of a directive's author or of a requester. */
  matched?: string;
  refused?: Refusal;
}

const CHECKED: ClaimEvent[] = ['take_up', 'decide_proof'];

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
];
