// Localised addresses: folders in app/ have English names, and each segment has one French name.
// The proxy translates what comes in; `path()` writes what goes out. One-to-one, so that a page finds its twin.
import type { Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';

export const FRENCH: Readonly<Record<string, string>> = {
  access: 'acces',
  account: 'mon-espace',
  acknowledgement: 'accuse-de-reception',
  'after-death': 'apres-un-deces',
  'also-erase': 'effacer-aussi',
  any: 'tous',
  asked: 'objet',
  'automated-decision': 'decision-automatisee',
  'by-post': 'par-courrier',
  calendar: 'calendrier',
  card: 'carte',
  case: 'cas',
  cases: 'dossiers',
  channels: 'canaux',
  charter: 'charte',
  check: 'verification',
  claim: 'demarche',
  claimant: 'demandeur',
  claims: 'demarches',
  clarification: 'precision',
  'clarification-received': 'precision-recue',
  client: 'client',
  code: 'code',
  confirmed: 'confirmee',
  'consent-withdrawal': 'retrait-consentement',
  consents: 'accords',
  corrections: 'corrections',
  data: 'vos-donnees',
  deadline: 'delai',
  deceased: 'personne-decedee',
  decide: 'decider',
  decision: 'decision',
  destination: 'destinataire',
  directives: 'directives',
  document: 'document',
  done: 'enregistre',
  enrol: 'protection',
  erase: 'a-effacer',
  erasure: 'effacement',
  evidence: 'pieces',
  extension: 'prolongation',
  fee: 'frais',
  'fee-settled': 'frais-conclus',
  follow: 'suivi',
  form: 'formulaire',
  format: 'format',
  freeze: 'gel',
  general: 'generales',
  ground: 'motif',
  heirs: 'heritiers',
  identity: 'identite',
  'identity-verdict': 'identite-decidee',
  invitation: 'invitation',
  invite: 'inviter',
  later: 'plus-tard',
  left: 'sortie',
  letters: 'lettres',
  lifted: 'levee',
  lifting: 'levee-annoncee',
  link: 'lien',
  'mail-preview': 'apercu-courriels',
  mails: 'courriels',
  more: 'complement',
  new: 'nouvelle',
  object: 'en-vie',
  objection: 'opposition',
  password: 'mot-de-passe',
  people: 'executants',
  phone: 'telephone',
  portability: 'portabilite',
  portable: 'export',
  profile: 'profil',
  proof: 'justificatif',
  provider: 'fournisseur',
  purposes: 'usages',
  receipt: 'recepisse',
  received: 'recue',
  recipient: 'avis-destinataire',
  recovery: 'secours',
  rectification: 'rectification',
  register: 'registre',
  replies: 'reponses-types',
  represented: 'personne-representee',
  request: 'demande',
  restriction: 'limitation',
  retention: 'effacements',
  revoke: 'revoquer',
  scope: 'perimetre',
  sent: 'lien-envoye',
  sessions: 'sessions',
  settings: 'reglages',
  setup: 'installation',
  'sign-in': 'connexion',
  situation: 'motifs',
  situations: 'situations',
  statistics: 'statistiques',
  tasks: 'taches',
  team: 'equipe',
  templates: 'modeles',
  version: 'version',
  versions: 'versions',
  view: 'point-de-vue',
  who: 'qui',
  withdrawal: 'retrait',
  words: 'instructions',
  write: 'rediger',
  you: 'vous',
};

const ENGLISH = Object.fromEntries(Object.entries(FRENCH).map(([english, french]) => [french, english]));

const translate = (path: string, words: Readonly<Record<string, string>>) =>
  path
    .split('/')
    .map((segment) => words[segment] ?? segment)
    .join('/');

/** '/request/access' in French: '/fr/demande/acces'. Takes the internal path, without the locale. */
export const path = (locale: Locale, internal: string): string =>
  `/${locale}${locale === 'fr' ? translate(internal, FRENCH) : internal}`.replace(/\/$/, '');

/** '/demande/acces' seen under /fr: '/request/access'. Takes and gives paths without the locale. */
export const internalPath = (locale: Locale, visible: string): string =>
  locale === 'fr' ? translate(visible, ENGLISH) : visible;

/** How a right is called in addresses: 'consent_withdrawal' is 'consent-withdrawal'. */
export const rightSlug = (right: Right): string => right.replaceAll('_', '-');
