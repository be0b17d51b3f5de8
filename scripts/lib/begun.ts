// What the screenshots show in the forms: every page of every wizard, answered.
import type { FilingAnswers } from '@/lib/schemas/directives';
import type { Answers } from '@/lib/schemas/wizards';

export const BEGUN_REQUEST = {
  who: { filedAs: 'mandate' },
  represented: {
    representedName: 'Jeanne Morel',
    powers: 'Mandat du 3 mars 2026, pour tous ses droits',
    until: '3 mars 2027',
    answerTo: 'me',
  },
  proof: {},
  client: { forClient: 'dont_know', clientName: '' },
  identity: {
    name: 'Camille Durand',
    email: 'camille.durand@personne.example',
    customerNumber: 'C-20417',
    postalAddress: '12 rue des Lilas\n69003 Lyon',
  },
  scope: { scope: 'some', categories: ['identification', 'call-recordings'] },
  format: { format: 'readable' },
  corrections: {
    ...{ datum1: 'Adresse postale', held1: '12 rue des Lilas', right1: '14 rue des Lilas' },
    ...{ datum2: 'Nom', held2: '', right2: 'Durand' },
    ...{ datum3: '', held3: '', right3: '' },
  },
  evidence: {},
  erase: { erase: 'some', purposes: ['3', '9'], precisely: 'Mes anciens messages.' },
  ground: { ground: 'dont_know' },
  case: { case: 'accuracy', about: 'Le montant de l’impayé que vous m’attribuez.' },
  portable: { portable: ['identification', 'connection'], portableFormat: 'csv' },
  destination: {
    destination: 'controller',
    controllerName: 'Banque des Alpes',
    controllerAddress: 'dpo@alpes.example',
  },
  purposes: { purposes: ['marketing', '7'], otherUse: '' },
  channels: { channels: ['email', 'sms'] },
  situation: { situation: 'Je reçois vos appels pendant mes gardes de nuit.' },
  freeze: { freeze: 'yes' },
  decision: { decision: 'Mon inscription a été refusée en quelques secondes.', decidedOn: 'le 12 novembre' },
  view: { view: 'Mes revenus ont été mal lus : je joins mon avis d’imposition.' },
  consents: { consents: ['4b'], other: '' },
  'also-erase': { alsoErase: 'no' },
  more: { more: 'Merci de me répondre par écrit.' },
} satisfies Answers;

export const BEGUN_CLAIM: FilingAnswers = {
  claimant: {
    kind: 'heir',
    name: 'Rose Garand',
    email: 'rose.garand@personne.example',
    relation: 'sa fille',
  },
  deceased: {
    name: 'Louis Garand',
    bornOn: '1941-06-18',
    diedOn: '2026-10-02',
    email: '',
    customerNumber: 'C-11893',
  },
  asked: { asked: ['directives', 'close_accounts'], words: 'Il avait aussi une carte.' },
};

export const BEGUN_DIRECTIVE: FilingAnswers = {
  you: { name: 'Camille Durand', bornOn: '1961-04-12' },
  data: {
    recipient: 'Paul Durand, 4 rue des Lilas, 69003 Lyon',
    wishes: { browsing: 'erase', identification: 'communicate' },
  },
  people: {
    executors: [
      { name: 'Paul Durand', bornOn: '1988-01-30', contact: '06 12 34 56 78', relation: 'mon fils' },
    ],
  },
  heirs: { opposed: ['assets_and_memories'] },
  words: { instructions: 'Que tout se fasse sans bruit.' },
  general: { general: 'Chez Maître Duval, notaire à Lyon, dossier 2026-114.' },
};
