import { expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { makeCase } from '@/lib/testing/factories';
import { listOwnRequests } from './follow-request';

it('lists the requests of one’s own account, and nobody else’s', async () => {
  const at = now();
  const file = (email: string) => transaction((tx) => makeCase(tx, { receivedAt: at, at, email }));
  const [first, second] = [await file('un@exemple.test'), await file('un@exemple.test')];
  const other = await file('autre@exemple.test');
  const seen = async (actor: Parameters<typeof listOwnRequests>[0]) =>
    (await listOwnRequests(actor)).map(({ reference }) => reference).sort();
  expect(await seen(first.requester)).toEqual([first.reference, second.reference].sort());
  expect(await seen(other.requester)).toEqual([other.reference]);
});
