// A use case asks for its permission whatever page called it: here are those whose page asks for the same.
import { beforeAll, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { ROLES, type Role, type StaffMember } from '@/lib/rules/actor';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { listCharterAnnouncements } from './announce-charter';
import { fillReply, newSlug, readReply, saveReply } from './canned-replies';

const REPLY = {
  slug: newSlug('Nous cherchons'),
  locale: 'fr',
  title: 'Nous cherchons',
  body: '{name}',
} as const;

let reference: string;
let members: [Role, StaffMember][];

beforeAll(async () => {
  const at = now();
  members = await transaction(async (tx) => {
    ({ reference } = await makeCase(tx, { receivedAt: at, at }));
    const made: typeof members = [];
    for (const role of ROLES) made.push([role, await makeStaff(tx, { role, at })]);
    return made;
  });
  const [, dpo] = members.find(([role]) => role === 'dpo') ?? [];
  if (dpo) await saveReply(dpo, REPLY, 0);
});

const CASES: Record<string, { by: readonly Role[]; use: (actor: StaffMember) => Promise<unknown> }> = {
  'the announcements of the charter': {
    by: ['administrator', 'dpo', 'auditor'],
    use: listCharterAnnouncements,
  },
  'the versions of a canned reply': { by: ['dpo'], use: (actor) => readReply(actor, REPLY.slug, 'fr') },
  'a canned reply for a case': {
    by: ['dpo', 'case_handler'],
    use: (actor) => fillReply(actor, reference, REPLY.slug),
  },
};

it.each(Object.entries(CASES))('%s: for the roles that may, and no other', async (_name, { by, use }) => {
  const served: Role[] = [];
  for (const [role, actor] of members) {
    const refused = await use(actor).then(
      () => null,
      (error: { code?: string }) => error.code ?? String(error),
    );
    if (refused === null) served.push(role);
    else expect(refused).toMatch(/^(forbidden|not_found)$/);
  }
  expect(served.sort()).toEqual([...by].sort());
});
