// Writes the demo's directives and claims, each with its trail: prisma/demo-claims.ts says which.
import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { nextClaim } from '@/lib/rules/directives/claim-states';
import { makeClaim, makeDirective } from '@/lib/testing/after-death';
import { leave } from './claim-steps';
import { addressOf } from './demo-address';
import { DEMO_CLAIMS, DEMO_DIRECTIVES, type DemoClaim } from './demo-claims';

const DAY = 86_400_000;
/** By whoever is not the desk: the person who is alive, the claimant. */
const OUTSIDE = ['object', 'withdraw'];

interface Writing {
  tx: Tx;
  dpo: StaffMember;
  at: Date;
}

/** The steps that were taken, one a day. */
async function take({ tx, dpo, at }: Writing, demo: DemoClaim, claimId: string): Promise<void> {
  for (const [index, step] of (demo.steps ?? []).entries()) {
    const [event, words] = typeof step === 'string' ? [step, null] : step;
    const on = new Date(at.getTime() - Math.max(0, demo.daysAgo - index - 1) * DAY);
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    const status = nextClaim(claim.status, event);
    if (!status) throw new Error(`${demo.deceased.name}: no ${event} while ${claim.status}`);
    const left = await leave({ tx, dpo, demo, claim, event, on });
    await tx.claim.update({ where: { id: claimId }, data: { status, ...left } });
    const id = randomUUID();
    const said = words === null ? null : sealed.claimWords.seal(id, words);
    const staffId = OUTSIDE.includes(event) ? null : dpo.staffId;
    await tx.claimEntry.create({ data: { id, claimId, event, words: said, staffId, at: on } });
    await audit(tx, { at: on, actor: dpo, action: `claim.${event}`, facts: { claimId, status } });
  }
}

export async function seedClaims(writing: Writing): Promise<number> {
  const { tx, at } = writing;
  const ago = (days: number) => new Date(at.getTime() - days * DAY);
  for (const { daysAgo, content } of DEMO_DIRECTIVES)
    await makeDirective(tx, { email: addressOf(content.person.name), at: ago(daysAgo), content });
  for (const demo of DEMO_CLAIMS) {
    const { claimant, deceased, asked, proofs, confirmed } = demo;
    const made = await makeClaim(tx, { at: ago(demo.daysAgo), claimant, deceased, asked, proofs, confirmed });
    await take(writing, demo, made.id);
  }
  return DEMO_CLAIMS.length;
}
