// Into the desk without a browser: the password, then the code of the moment.
import { codeOf, fromBase32, stepAt } from '../lib/crypto/totp';
import type { Made } from './access';
import type { Answer, Client } from './client';

export const givePassword = (
  client: Client,
  { email, password, next = '' }: { email: string; password: string; next?: string },
): Promise<Answer> => client.act('/dpo/sign-in signInAction', 'fr', { email, password, next });

export const giveCode = (client: Client, { totp }: Made, next = ''): Promise<Answer> =>
  client.act('/dpo/sign-in secondFactorAction', 'fr', {
    code: codeOf(fromBase32(totp), stepAt(new Date())),
    next,
  });
