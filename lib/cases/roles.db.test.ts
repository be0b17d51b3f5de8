// A use case asks for its permission whatever page called it: here are those whose page asks for the same.
import { beforeAll, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { listClaims, readClaim } from '@/lib/directives/read-claims';
import { ROLES, type Role, type StaffMember } from '@/lib/rules/actor';
import { makeClaim } from '@/lib/testing/after-death';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { refusal } from '@/lib/testing/refusal';
import { listCharterAnnouncements } from './announce-charter';
import { fillReply, newSlug, readReply, saveReply } from './canned-replies';
import { listUnsentMails } from './mails';
import { previewNotice } from './preview-notice';
import { readRetention } from './read-retention';
import { readStatistics } from './read-statistics';

const REPLY = {
  slug: newSlug('Nous cherchons'),
  locale: 'fr',
  title: 'Nous cherchons',
  body: '{name}',
} as const;

let reference: string;
let claim: string;
let members: [Role, StaffMember][];

beforeAll(async () => {
  const at = now();
  members = await transaction(async (tx) => {
    ({ reference } = await makeCase(tx, { receivedAt: at, at }));
    claim = (await makeClaim(tx, { at })).reference;
    const made: typeof members = [];
    for (const role of ROLES) made.push([role, await makeStaff(tx, { role, at })]);
    return made;
  });
  const [, dpo] = members.find(([role]) => role === 'dpo') ?? [];
  if (dpo) await saveReply(dpo, REPLY, 0);
});

type Refusal = 'forbidden' | 'not_found';
interface Reading {
  by: readonly Role[];
  others: Refusal;
  use: (actor: StaffMember) => Promise<unknown>;
}

const CASES: Record<string, Reading> = {
  'the announcements of the charter': {
    by: ['administrator', 'dpo', 'auditor'],
    others: 'forbidden',
    use: listCharterAnnouncements,
  },
  'the versions of a canned reply': {
    by: ['dpo'],
    others: 'not_found',
    use: (actor) => readReply(actor, REPLY.slug, 'fr'),
  },
  'a canned reply for a case': {
    by: ['dpo', 'case_handler'],
    others: 'forbidden',
    use: (actor) => fillReply(actor, reference, REPLY.slug),
  },
  'the mails that wait': { by: ['administrator', 'dpo'], others: 'forbidden', use: listUnsentMails },
  'what is to be erased': {
    by: ['dpo', 'auditor'],
    others: 'not_found',
    use: (actor) => readRetention(actor, now()),
  },
  'the statistics': {
    by: ['dpo', 'case_handler', 'auditor'],
    others: 'not_found',
    use: (actor) => readStatistics(actor, 2026, now()),
  },
  'a notice, read over': {
    by: ['dpo'],
    others: 'forbidden',
    use: (actor) =>
      previewNotice(actor, reference, { decision: 'extension', words: '', months: 1, ground: 'complexity' }),
  },
  'the claims': {
    by: ['dpo', 'case_handler', 'auditor'],
    others: 'not_found',
    use: (actor) => listClaims(actor, false),
  },
  'a claim': {
    by: ['dpo', 'case_handler', 'auditor'],
    others: 'not_found',
    use: (actor) => readClaim(actor, claim, now()),
  },
};

it.each(Object.entries(CASES))('%s: for the roles that may, and no other', async (_name, reading) => {
  const seen: [Role, string | null][] = [];
  for (const [role, actor] of members) {
    seen.push([role, await refusal(reading.use(actor))]);
  }
  expect(seen).toEqual(ROLES.map((role) => [role, reading.by.includes(role) ? null : reading.others]));
});
