// What each claimant must prove, and how the desk may have checked it. House policy, after common practice: the death by
// its certificate, an heir by an acte de notoriété or the livret de famille, a person named by their identity.
import type { Bilingual } from '../bilingual';
import type { Claimant } from './capacity';

export const PROOFS = ['death', 'identity', 'heirship', 'mandate'] as const;
export type ProofKind = (typeof PROOFS)[number];

export const PROOF_NAMES: Readonly<Record<ProofKind, Bilingual>> = {
  death: { fr: 'Acte de décès', en: 'Death certificate' },
  identity: { fr: 'Pièce d’identité', en: 'Identity document' },
  heirship: { fr: 'Acte de notoriété ou livret de famille', en: 'Deed of heirship or family record book' },
  mandate: { fr: 'Mandat des héritiers', en: 'Mandate of the heirs' },
};

export const PROOFS_NEEDED: Readonly<Record<Claimant, readonly ProofKind[]>> = {
  executor: ['death', 'identity'],
  heir: ['death', 'heirship', 'identity'],
  mandatary: ['death', 'heirship', 'mandate'],
};

export const PROOF_METHODS = ['document_seen', 'registry', 'notary', 'in_person'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

export type ProofDecision = 'accepted' | 'rejected';

/** The proofs of this claimant that nothing accepted covers yet. */
export function missingProofs(
  claimant: Claimant,
  proofs: readonly { kind: ProofKind; decision: ProofDecision | null }[],
): ProofKind[] {
  return PROOFS_NEEDED[claimant].filter(
    (kind) => !proofs.some((proof) => proof.kind === kind && proof.decision === 'accepted'),
  );
}
