// A wizard's page that asks for files: one is added or taken back, and 'continue' adds what was chosen, too.
import { stepAfter, stepPath } from '@/app/[locale]/(public)/request/_wizard';
import { ensurePortalSession, portalActor } from '@/lib/auth/portal';
import { addDraftFile, removeDraftFile } from '@/lib/cases/draft-files';
import { readDraft, saveStep } from '@/lib/cases/drafts';
import { knownIdentity } from '@/lib/cases/known-person';
import { AppError } from '@/lib/errors';
import { isLocale } from '@/lib/i18n';
import { rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { RIGHTS } from '@/lib/rules/rights';
import { FILE_STEPS, firstOpenStep, isFileStep, WIZARDS } from '@/lib/schemas/wizards';
import { answerForm } from '../../../../_upload';

interface Context {
  params: Promise<{ right: string; step: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { right: slug, step } = await params;
  const right = RIGHTS.find((known) => rightSlug(known) === slug);
  if (!right || !isFileStep(step) || !WIZARDS[right].some((page) => page.step === step))
    return new Response('Not found', { status: 404 });
  const thenCheck = new URL(request.url).searchParams.get('then') === 'check';
  const sessionId = await ensurePortalSession();
  const actor = { ...(await portalActor()), sessionId };
  const page = (locale: Locale) => `${stepPath(locale, right, step)}${thenCheck ? '?then=check' : ''}`;
  const done = (locale: Locale, what: string) => `${page(locale)}${thenCheck ? '&' : '?'}done=${what}#files`;
  let added = false;
  return answerForm(request, {
    limited: 'upload',
    subject: sessionId,
    where: 'file of a draft',
    page,
    async take({ fields, file }) {
      const locale = isLocale(fields.locale) ? fields.locale : 'fr';
      // The page was seen: nothing on it has to be answered.
      await saveStep(sessionId, { right, step, locale, answers: {} });
      if (!file || fields.remove) return;
      await addDraftFile(actor, { right, purpose: FILE_STEPS[step] }, file);
      added = true;
    },
    async finish(fields, locale) {
      if (typeof fields.remove === 'string') {
        await removeDraftFile(actor, right, fields.remove);
        return fields.from === 'check' ? stepPath(locale, right, 'check') : done(locale, 'removed');
      }
      if (fields.press === 'add') {
        if (!added) throw new AppError('file_empty');
        return done(locale, 'added');
      }
      const answers = (await readDraft(actor, right))?.answers ?? {};
      const known = (await knownIdentity(actor, right, answers)) !== null;
      return stepPath(
        locale,
        right,
        thenCheck ? (firstOpenStep(right, answers) ?? 'check') : stepAfter(right, step, answers, known),
      );
    },
  });
}
