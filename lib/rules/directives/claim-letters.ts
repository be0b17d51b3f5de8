// What the house writes around a claim after a death, to the claimant and to those a plan concerns: what each letter must
// hold, with the text that demands it, as notices.ts does for requests. No text of it demands words about the deceased.
import type { Bilingual } from '../bilingual';
import { frenchAct, gdpr, HOUSE_POLICY } from '../sources';

// Loi n° 78-17, art. 85 II: "Les désaccords entre héritiers […] sont portés devant le tribunal judiciaire compétent."
const COURT = { id: 'court', source: frenchAct('85 II') } as const;
// A claimant is no data subject: Art. 77 is not theirs. That every answer names the authority is the house's own rule.
const AUTHORITY = { id: 'authority', source: HOUSE_POLICY } as const;
const ABOUT = { id: 'about', source: HOUSE_POLICY } as const;

export const CLAIM_LETTER_ELEMENTS = {
  proofs: [],
  frozen: [COURT],
  refused: [ABOUT, { id: 'ground', source: HOUSE_POLICY }, AUTHORITY, COURT],
  // Art. 85 II: the controller must show "sans frais pour le demandeur, qu'il a procédé aux opérations exigées".
  executed: [
    ABOUT,
    { id: 'done', source: frenchAct('85 II') },
    { id: 'not_done', source: frenchAct('85 II') },
    { id: 'kept', source: gdpr('17(3)') },
    { id: 'free', source: frenchAct('85 II') },
    AUTHORITY,
    COURT,
  ],
  // Art. 19 is for the living: to tell recipients all the same is the house's own rule.
  told: [
    { id: 'person', source: HOUSE_POLICY },
    { id: 'measure', source: HOUSE_POLICY },
  ],
  handed: [
    { id: 'person', source: frenchAct('85 I') },
    { id: 'data', source: frenchAct('85 I') },
  ],
} as const satisfies Record<string, readonly { id: string; source: Bilingual }[]>;

export type ClaimLetter = keyof typeof CLAIM_LETTER_ELEMENTS;
export type ClaimElement = (typeof CLAIM_LETTER_ELEMENTS)[ClaimLetter][number];
export const CLAIM_LETTERS = Object.keys(CLAIM_LETTER_ELEMENTS) as ClaimLetter[];
export const isClaimLetter = (name: string): name is ClaimLetter =>
  Object.hasOwn(CLAIM_LETTER_ELEMENTS, name);

/** Those in which the desk says something of the claim: its words have a place of their own. */
export const wordsClaim = (letter: ClaimLetter): boolean => letter === 'proofs' || letter === 'refused';

/** Those to the claimant; the others are to whom the plan concerns. */
export const toClaimant = (letter: ClaimLetter): boolean => letter !== 'told' && letter !== 'handed';
