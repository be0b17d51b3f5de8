// An OpenID Connect provider on this machine, for the journeys: whoever types an address is that person. A name that
// begins with 'unverified:' has an address that the provider did not verify.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const TEST_CLIENT = { id: 'guichet', secret: 'a secret of the tests' };

/** Listens on a port of this machine, for a portal at `appUrl`. Gives the issuer, and the way to stop. */
export async function startTestProvider(port, appUrl) {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: TEST_CLIENT.id,
        client_secret: TEST_CLIENT.secret,
        redirect_uris: [`${appUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        email: accountId.replace('unverified:', ''),
        email_verified: !accountId.startsWith('unverified:'),
      }),
    }),
    cookies: { keys: ['of the tests'] },
  });
  const server = createServer(provider.callback());
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { issuer, stop };
}
