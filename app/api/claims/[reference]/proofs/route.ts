// A claimant's paper, stored as it flows in.
import { portalActor } from '@/lib/auth/portal';
import { addProof } from '@/lib/directives/follow-claim';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { proofUpload } from '@/lib/schemas/directives';
import { answerForm } from '../../../_upload';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const actor = await portalActor();
  if (!actor.sessionId) return new Response('Not found', { status: 404 });
  const page = (locale: Locale) => path(locale, `/after-death/claims/${encodeURIComponent(reference)}`);
  // Beside which of the page's inputs a refusal is said.
  let kind = '';
  return answerForm(request, {
    limited: 'upload',
    subject: actor.sessionId,
    where: 'proof',
    page: (locale) => (kind ? `${page(locale)}?kind=${kind}` : page(locale)),
    async take({ fields, file }) {
      const typed = proofUpload.safeParse(fields);
      if (typed.success) kind = typed.data.kind;
      if (!typed.success || !file) throw new AppError('file_empty');
      await addProof(actor, reference, { kind: typed.data.kind, ...file });
    },
    finish: async (_fields, locale) => `${page(locale)}#proofs`,
  });
}
