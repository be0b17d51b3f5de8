// Cases for the journeys of the desk, beside those of the demo: one of every right and outcome, and some of their own
// for the tests that change them. Prints JSON.
import { randomUUID } from 'node:crypto';
import { letterhead } from '@/lib/cases/letterhead';
import { now } from '@/lib/clock';
import { db, type Tx, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { outcomesOf } from '@/lib/rules/outcomes';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { makeCase } from '@/lib/testing/factories';

const DAY = 86_400_000;
const at = now();
const receivedAt = new Date(at.getTime() - 5 * DAY);
const head = await letterhead('fr');

/** A mail that the server refused for good. */
async function deadLetter(tx: Tx, to: string): Promise<void> {
  const id = randomUUID();
  await tx.mail.create({
    data: {
      id,
      template: 'sign-in-link',
      messageId: `<${id}@test>`,
      to: sealed.mailTo.seal(id, to),
      props: sealed.mailProps.seal(id, { ...head, url: `${env().APP_URL}/fr/lien/x` }),
      status: 'failed',
      attempts: 25,
      lastError: 'EENVELOPE RCPT TO 550 5.1.1',
      createdAt: at,
    },
  });
}

/** Each in a transaction of its own: together they could take longer than one may, on a busy machine. */
const make = async (name: string, right: Right) => {
  const spec = { receivedAt, at, name, right, status: 'in_progress', unread: false } as const;
  return (await transaction((tx) => makeCase(tx, spec))).reference;
};

const outcomes: Record<string, string> = {};
for (const right of RIGHTS) {
  for (const outcome of outcomesOf(right)) {
    outcomes[`${right}.${outcome}`] = await make(`Issue ${right} ${outcome}`, right);
  }
}
await transaction((tx) => deadLetter(tx, 'morte@exemple.test'));
const wordings = [
  await make('Lettre Avant', 'consent_withdrawal'),
  await make('Lettre Après', 'consent_withdrawal'),
];
const noticed = await make('Avis Reformulé', 'consent_withdrawal');
const shared = await make('Deux Navigateurs', 'access');
const rows: string[] = [];
for (const name of ['Rangée Un', 'Rangée Deux', 'Rangée Trois']) rows.push(await make(name, 'portability'));
const made = { outcomes, wordings, noticed, shared, rows };
process.stdout.write(`${JSON.stringify(made)}\n`);
await db().$disconnect();
process.exit(0);
