import { describe, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { hashSecret, newSecret } from '@/lib/crypto/secrets';
import { db, transaction } from '@/lib/db/client';
import { makeCase } from '@/lib/testing/factories';
import { actorOfToken } from './portal';

const HOUR = 3_600_000;

describe('a session of the portal', () => {
  it('is its requester’s until it expires or is revoked', async () => {
    const at = now();
    const { requester } = await transaction((tx) => makeCase(tx, { receivedAt: at, at }));
    const token = newSecret();
    const { accountId } = requester;
    const expiresAt = new Date(at.getTime() + HOUR);
    const session = { tokenHash: hashSecret(token), accountId, expiresAt };
    const { id } = await db().portalSession.create({ data: session });
    const who = (later: number) => actorOfToken(token, new Date(at.getTime() + later));
    expect(await who(HOUR - 1)).toEqual({ kind: 'requester', accountId, sessionId: id });
    expect(await who(HOUR)).toEqual({ kind: 'visitor', sessionId: null });
    await db().portalSession.update({ where: { id }, data: { revokedAt: at } });
    expect(await who(0)).toEqual({ kind: 'visitor', sessionId: null });
    expect(await actorOfToken(newSecret(), at)).toEqual({ kind: 'visitor', sessionId: null });
  });
});
