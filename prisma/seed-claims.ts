// Writes the demo's directives and claims, each with its trail: prisma/demo-claims.ts says which.
import { randomUUID } from 'node:crypto';
import { charter } from '@/lib/cases/charter-in-force';
import { blindIndex } from '@/lib/crypto/secrets';
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { refusalBlocks } from '@/lib/directives/claim-answer';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import { type ClaimStatus, nextClaim } from '@/lib/rules/directives/claim-states';
import { OBJECTION_DAYS, objectionUntil } from '@/lib/rules/directives/periods';
import { emailKey } from '@/lib/rules/email-address';
import { makeClaim, makeDirective } from '@/lib/testing/after-death';
import { DEMO_CLAIMS, DEMO_DIRECTIVES, type DemoClaim } from './demo-claims';

const DAY = 86_400_000;

interface Writing {
  tx: Tx;
  dpo: StaffMember;
  at: Date;
  /** 'Jeanne Morel' → 'jeanne.morel@personne.example'. */
  addressOf: (name: string) => string;
}

/** Proofs are decided, and dates set, as the steps would have. */
async function take(writing: Writing, demo: DemoClaim, claimId: string): Promise<void> {
  const { tx, dpo, at } = writing;
  let status: ClaimStatus = 'received';
  for (const [index, step] of (demo.steps ?? []).entries()) {
    const [event, words] = typeof step === 'string' ? [step, null] : step;
    const on = new Date(at.getTime() - Math.max(0, demo.daysAgo - index - 1) * DAY);
    status = nextClaim(status, event) ?? status;
    const id = randomUUID();
    const said = words === null ? null : sealed.claimWords.seal(id, words);
    const staffId = event === 'object' ? null : dpo.staffId;
    await tx.claimEntry.create({ data: { id, claimId, event, words: said, staffId, at: on } });
    await audit(tx, { at: on, actor: dpo, action: `claim.${event}`, facts: { claimId, status } });
    await tx.claim.update({
      where: { id: claimId },
      data: { status, ...(await dated(writing, demo, event, on)) },
    });
    if (event !== 'decide_proof') continue;
    const decided = { decision: 'accepted', method: 'document_seen', decidedAt: on, staffId } as const;
    await tx.proof.updateMany({ where: { claimId }, data: decided });
    const gone = { storageKey: null, erasedAt: on };
    await tx.proof.updateMany({ where: { claimId, kind: 'identity' }, data: gone });
  }
}

/** What an event leaves on the claim beside its status. */
async function dated(
  { tx }: Writing,
  demo: DemoClaim,
  event: string,
  on: Date,
): Promise<Prisma.ClaimUncheckedUpdateInput> {
  switch (event) {
    case 'match': {
      const emailIndex = blindIndex('email', emailKey(demo.matched ?? ''));
      const account = await tx.account.findUnique({ where: { emailIndex }, include: { directives: true } });
      const directiveId = account?.directives[0]?.id ?? null;
      return { matchedAt: on, deceasedAccountId: account?.id ?? null, directiveId };
    }
    case 'notify_person': {
      const today = localDateOf(on, charter().timeZone);
      return { noticeAt: on, objectUntil: toColumn(objectionUntil(today, OBJECTION_DAYS.default)) };
    }
    case 'object':
      return { objectedAt: on };
    case 'freeze':
      return { frozenAt: on };
    case 'refuse':
      return { closedAt: on };
    default:
      return {};
  }
}

export async function seedClaims(writing: Writing): Promise<number> {
  const { tx, at, addressOf } = writing;
  const ago = (days: number) => new Date(at.getTime() - days * DAY);
  for (const { daysAgo, content } of DEMO_DIRECTIVES)
    await makeDirective(tx, { email: addressOf(content.person.name), at: ago(daysAgo), content });
  for (const demo of DEMO_CLAIMS) {
    const { claimant, deceased, asked, proofs, confirmed } = demo;
    const made = await makeClaim(tx, { at: ago(demo.daysAgo), claimant, deceased, asked, proofs, confirmed });
    await take(writing, demo, made.id);
    if (!demo.refused) continue;
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: made.id } });
    const report = sealed.claimReport.seal(
      made.id,
      refusalBlocks(claim, { ground: demo.refused, words: '' }),
    );
    await tx.claim.update({ where: { id: made.id }, data: { report } });
  }
  return DEMO_CLAIMS.length;
}
