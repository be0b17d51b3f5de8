// Fills the database that DATABASE_URL names, with BENCH_SIZE requests, and makes what the bench looks at: a member of
// staff with a session, and a case of the portal's own making. Prints JSON.
import { encode } from 'next-auth/jwt';
import { keepFigures } from '@/lib/cases/year-figures';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { env } from '@/lib/env';
import { makeCase, makeMessage, makeStaff } from '@/lib/testing/factories';
import { auditCost } from './audit-cost';
import { fill } from './fill';

const at = now();
const staff = await transaction((tx) =>
  makeStaff(tx, { role: 'dpo', totp: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', at }),
);
const began = performance.now();
const filled = await fill(env().DATABASE_URL, Number(process.env.BENCH_SIZE), at);
const seconds = (performance.now() - began) / 1000;
const { id, reference, requester } = await transaction((tx) => makeCase(tx, { receivedAt: at, at }));
for (const body of ['Bonjour.', 'Voici une précision.'])
  await transaction((tx) => makeMessage(tx, { requestId: id, actor: requester, body, at }));
// As the night leaves it.
await keepFigures(at);
const secret = env().NEXTAUTH_SECRET;
const token = await encode({ token: { sid: staff.sessionId }, secret, maxAge: 36_000 });
const audit = await auditCost();
process.stdout.write(
  `${JSON.stringify({ ...filled, reference, staffId: staff.staffId, seconds, audit, cookie: `guichet-desk=${token}` })}\n`,
);
await db().$disconnect();
process.exit(0);
