// How each form of a case that may hold a file begins: for a member of staff who is signed in, and back to the case.
import { staffActor } from '@/lib/auth/staff';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';

interface Context {
  params: Promise<{ reference: string }>;
}

interface AtDesk {
  reference: string;
  /** Who is counted. */
  subject: string;
  page: (locale: Locale) => string;
}

export const atDesk =
  (answer: (request: Request, actor: StaffMember, desk: AtDesk) => Promise<Response>) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const actor = await staffActor();
    if (!actor) return new Response('Unauthorized', { status: 401 });
    const { reference } = await params;
    const page = (locale: Locale) => path(locale, `/dpo/cases/${encodeURIComponent(reference)}`);
    return answer(request, actor, { reference, subject: actor.staffId, page });
  };
