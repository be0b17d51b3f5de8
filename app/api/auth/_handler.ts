// next-auth, with its two ways in. The credentials provider is the use case of the sign-in page, limits included: what
// it opens owes the second factor too. OpenID Connect is there when it is configured.
import NextAuth, { type AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { staffOfSession } from '@/lib/auth/staff';
import { staffAuthOptions } from '@/lib/auth/staff-token';
import { signIn } from '@/lib/cases/sign-in';
import { type ProviderClaims, signInByProvider } from '@/lib/cases/sign-in-by-provider';
import { signOut } from '@/lib/cases/sign-out';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { inEvenTime } from '@/lib/even-time';
import { deviceOf } from '@/lib/rules/device';

const password = Credentials({
  name: 'password',
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  async authorize(credentials, request) {
    try {
      const { email = '', password = '' } = credentials ?? {};
      const device = deviceOf(request.headers?.['user-agent'] ?? null);
      return {
        id: await inEvenTime(() => signIn({ email: String(email), password: String(password), device })),
      };
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  },
});

type Claims = ProviderClaims & { sub: string };

function openIdConnect(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER) return [];
  return [
    {
      id: 'oidc',
      name: OIDC_NAME,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      // Many providers put the address into the answer of userinfo only; how one signed in is in the token.
      userinfo: {
        request: async ({ client, tokens }) => {
          // It is openid-client's TokenSet, whatever next-auth says.
          const claims = (tokens as { claims(): Claims }).claims();
          return claims.email ? claims : { ...claims, ...(await client.userinfo(tokens as never)) };
        },
      },
      profile: ({ sub }) => ({ id: sub }),
    },
  ];
}

/** One of next-auth's own endpoints, such as `['callback', 'oidc']`. */
export function staffAuth(request: Request, nextauth: string[]): Promise<Response> {
  const device = deviceOf(request.headers.get('user-agent'));
  const base = staffAuthOptions();
  const options: AuthOptions = {
    ...base,
    providers: [password, ...openIdConnect()],
    callbacks: {
      ...base.callbacks,
      async signIn({ user, account, profile }) {
        if (account?.provider !== 'oidc') return true;
        const sessionId = await signInByProvider((profile ?? {}) as ProviderClaims, device);
        // The token names a session of ours, not the provider's subject.
        user.id = sessionId ?? '';
        return sessionId !== null;
      },
    },
    events: {
      async signOut({ token }) {
        const staff = typeof token?.sid === 'string' ? await staffOfSession(token.sid, now()) : null;
        if (staff) await signOut(staff.actor);
      },
    },
  };
  return NextAuth(request as never, { params: Promise.resolve({ nextauth }) } as never, options);
}
