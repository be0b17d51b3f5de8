// An OpenID Connect provider on this machine, for the journeys: whoever types an address is that person. A name that
// begins with 'unverified:' has an address that the provider did not verify.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

// node scripts/lib/test-provider.mjs <port> <address of the portal>
const [port, appUrl] = process.argv.slice(2);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: process.env.OIDC_CLIENT_ID,
      client_secret: process.env.OIDC_CLIENT_SECRET,
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
createServer(provider.callback()).listen(Number(port), '127.0.0.1');
