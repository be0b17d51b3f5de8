// What is being typed in a wizard, kept every few seconds where the browser can: an extra, since each page saves by
// itself when it is sent. Nothing is checked here, and nothing of it is ever filed.
import { failure, typedValues } from '@/lib/action';
import { ensurePortalSession, portalActor } from '@/lib/auth/portal';
import { saveTyped } from '@/lib/cases/drafts';
import { isLocale } from '@/lib/i18n';
import { limit } from '@/lib/limits';
import { RIGHTS } from '@/lib/rules/rights';
import { WIZARDS } from '@/lib/schemas/wizards';

interface Context {
  params: Promise<{ right: string; step: string }>;
}

/** More than all the answers of a page, in characters. */
const MOST = 30_000;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await params;
  const right = RIGHTS.find((candidate) => candidate === asked.right);
  const page = right && WIZARDS[right].find(({ step }) => step === asked.step);
  if (!right || !page) return new Response('Not found', { status: 404 });
  try {
    const { locale, version, ...values } = typedValues(await request.formData().catch(() => new FormData()));
    if (JSON.stringify(values).length > MOST) return new Response('Too large', { status: 413 });
    await limit('autosave', (await portalActor()).sessionId);
    const saved = await saveTyped(await ensurePortalSession(), {
      right,
      step: page.step,
      locale: isLocale(locale) ? locale : 'fr',
      version: Number(version) || 0,
      values,
    });
    return Response.json({ saved });
  } catch (error) {
    const { problem } = failure('fr', error, 'autosave');
    return Response.json({ saved: false, problem }, { status: 400 });
  }
}
