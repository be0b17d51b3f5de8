// next-auth's own endpoints. Its credentials provider is the use case of the sign-in page, limits included: what it
// opens owes the second factor too.
import NextAuth from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { staffOfSession } from '@/lib/auth/staff';
import { staffAuthOptions } from '@/lib/auth/staff-token';
import { signIn } from '@/lib/cases/sign-in';
import { signOut } from '@/lib/cases/sign-out';
import { now } from '@/lib/clock';
import { AppError } from '@/lib/errors';
import { deviceOf } from '@/lib/rules/device';

const provider = Credentials({
  name: 'password',
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  async authorize(credentials, request) {
    try {
      const { email = '', password = '' } = credentials ?? {};
      const device = deviceOf(request.headers?.['user-agent'] ?? null);
      return { id: await signIn({ email: String(email), password: String(password), device }) };
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  },
});

const handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) =>
  NextAuth(request as never, context as never, {
    ...staffAuthOptions(),
    providers: [provider],
    events: {
      async signOut({ token }) {
        const staff = typeof token?.sid === 'string' ? await staffOfSession(token.sid, now()) : null;
        if (staff) await signOut(staff.actor);
      },
    },
  });

export { handler as GET, handler as POST };
