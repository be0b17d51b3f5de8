// A claimant's paper, for the member of staff who checks it. Each opening is in the trail.
import { hasScanner } from '@/lib/cases/record-file';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { notFound } from '@/lib/errors';
import { read } from '@/lib/files/storage';
import type { StaffMember } from '@/lib/rules/actor';
import { availability } from '@/lib/rules/files';
import { may } from '@/lib/rules/permissions';

/** Throws `not_found` for who may not, for a paper that was erased, and for one that the scanner holds back. */
export async function readProof(actor: StaffMember, reference: string, id: string) {
  if (!may(actor, 'directive.claims.read')) throw notFound();
  const proof = await db().proof.findFirst({ where: { id, claim: { reference } } });
  if (!proof?.storageKey || availability(proof.scan, hasScanner()) !== 'open') throw notFound();
  const facts = { claimId: proof.claimId, proofId: id };
  await transaction((tx) => audit(tx, { at: now(), actor, action: 'claim.proof_read', facts }));
  return {
    name: sealed.proofName.open(id, proof.name),
    mediaType: proof.mediaType,
    size: proof.size,
    content: read(proof.storageKey),
  };
}
