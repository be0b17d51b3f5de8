// What we know of whoever has proved an address, so that nobody is asked twice for a name.
import { db } from '@/lib/db/client';
import { type Person, sealed } from '@/lib/db/sealed';
import type { Requester, Visitor } from '@/lib/rules/actor';
import type { Right } from '@/lib/rules/rights';
import { type Answers, WIZARDS } from '@/lib/schemas/wizards';

/** As in the account's last request; the name is empty while none was given. */
export async function knownPerson(actor: Requester): Promise<Person> {
  const account = await db().account.findUniqueOrThrow({ where: { id: actor.accountId } });
  const last = await db().rightsRequest.findFirst({
    where: { accountId: account.id, erasedAt: null, channel: 'portal' },
    orderBy: { receivedAt: 'desc' },
    select: { id: true, person: true },
  });
  const email = sealed.accountEmail.open(account.id, account.email);
  if (!last) return { name: '', email, customerNumber: '', postalAddress: '' };
  const person = sealed.requestPerson.open(last.id, last.person);
  // Where no name was asked for, the address stands for it.
  return { ...person, email, name: person.name === person.email ? '' : person.name };
}

/**
 * The identity page of a wizard, answered already for whoever is inside: what the draft holds, else what is known. Null
 * when it must be asked. WCAG 2.2, 3.3.7: what was given once is not asked again.
 */
export async function knownIdentity(
  actor: Visitor | Requester,
  right: Right,
  answers: Answers,
): Promise<Record<string, unknown> | null> {
  if (actor.kind !== 'requester') return null;
  const page = WIZARDS[right].find(({ step }) => step === 'identity');
  const known = page?.schema.safeParse(answers.identity ?? (await knownPerson(actor)));
  return known?.success ? known.data : null;
}
