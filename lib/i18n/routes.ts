// Localised addresses: folders in app/ have English names, and each segment has one French name.
// The proxy translates what comes in; `path()` writes what goes out. One-to-one, so that a page finds its twin.
import type { Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';

const FRENCH: Readonly<Record<string, string>> = {
  access: 'acces',
  'after-death': 'apres-un-deces',
  card: 'carte',
  claim: 'demarche',
  claims: 'demarches',
  object: 'en-vie',
  write: 'rediger',
  revoke: 'revoquer',
  accessibility: 'accessibilite',
  'by-post': 'par-courrier',
  account: 'mon-espace',
  'automated-decision': 'decision-automatisee',
  calendar: 'calendrier',
  cases: 'dossiers',
  charter: 'charte',
  check: 'verification',
  'consent-withdrawal': 'retrait-consentement',
  clarification: 'precision',
  'clarification-received': 'precision-recue',
  deadline: 'delai',
  decide: 'decider',
  document: 'document',
  enrol: 'protection',
  erasure: 'effacement',
  extension: 'prolongation',
  fee: 'frais',
  'fee-settled': 'frais-conclus',
  follow: 'suivi',
  form: 'formulaire',
  format: 'format',
  identity: 'identite',
  'identity-verdict': 'identite-decidee',
  withdrawal: 'retrait',
  invite: 'inviter',
  lifted: 'levee',
  lifting: 'levee-annoncee',
  later: 'plus-tard',
  link: 'lien',
  'mail-preview': 'apercu-courriels',
  mails: 'courriels',
  more: 'complement',
  objection: 'opposition',
  password: 'mot-de-passe',
  phone: 'telephone',
  portability: 'portabilite',
  privacy: 'vie-privee',
  provider: 'fournisseur',
  receipt: 'recepisse',
  received: 'recue',
  profile: 'profil',
  recovery: 'secours',
  rectification: 'rectification',
  register: 'registre',
  request: 'demande',
  restriction: 'limitation',
  retention: 'effacements',
  scope: 'perimetre',
  setup: 'installation',
  'sign-in': 'connexion',
  statistics: 'statistiques',
  team: 'equipe',
  'also-erase': 'effacer-aussi',
  case: 'cas',
  channels: 'canaux',
  client: 'client',
  consents: 'accords',
  corrections: 'corrections',
  decision: 'decision',
  destination: 'destinataire',
  erase: 'donnees',
  evidence: 'pieces',
  freeze: 'gel',
  ground: 'motif',
  portable: 'export',
  proof: 'justificatif',
  purposes: 'usages',
  represented: 'personne-representee',
  situation: 'motifs',
  situations: 'situations',
  view: 'point-de-vue',
  who: 'qui',
  settings: 'reglages',
  new: 'nouvelle',
  templates: 'modeles',
  letters: 'lettres',
  replies: 'reponses-types',
  tasks: 'taches',
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
