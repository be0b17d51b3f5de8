'use server';
// What the wordings post to: a preview on an example, or a new version. What is wrong is said beside the text.
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { exampleReply, newSlug, saveReply } from '@/lib/cases/canned-replies';
import { exampleLetter } from '@/lib/cases/example-letter';
import { saveLetterTemplate } from '@/lib/cases/letter-templates';
import { type LetterFault, letterNamed, partOf } from '@/lib/documents/letter-template';
import { AppError } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { FormState } from '@/lib/schemas/form-state';
import { letterWhere, letterWording, replyWhere, replyWording } from '@/lib/schemas/templates';
import { sayElement } from './_elements';

/** Why a wording of a letter cannot be used, in one message. */
function sayFault(locale: Locale, { unknown, missing, wordless }: LetterFault): string {
  const t = translator(locale, 'templates');
  const parts = missing.map((element) => {
    const { name, source } = sayElement(locale, element);
    return `${name} (${source}, [${partOf(element.id)}])`;
  });
  if (wordless) parts.unshift(`${t('letters.words')} ([words])`);
  return [
    parts.length > 0 && t('fault.missing', { list: parts.join(', ') }),
    unknown.length > 0 && t('fault.unknown', { list: unknown.join(', ') }),
  ]
    .filter(Boolean)
    .join(' ');
}

export async function letterTemplateAction(
  given: { locale: string; right: string; step: string; language: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(given);
  const actor = await requireStaff('template.write');
  return handleForm(
    { locale, form, schema: letterWording, where: 'letter template' },
    async (wording, values) => {
      const asked = letterWhere.safeParse(given);
      const letter = asked.success && letterNamed(asked.data.right, asked.data.step);
      if (!asked.success || !letter) throw new AppError('not_found');
      const { right, step, language } = asked.data;
      const { press, version, body } = wording;
      if (press === 'preview') return { preview: exampleLetter(letter, language, body), values };
      const saved = { locale: language, version, body, retired: press === 'retire' };
      const fault = await saveLetterTemplate(actor, letter, saved);
      if (fault) return { errors: [{ field: 'body', message: sayFault(locale, fault) }], values };
      const here = path(locale, `/dpo/templates/letters/${right.replaceAll('_', '-')}/${step}`);
      refresh();
      redirect(`${here}?language=${language}`);
    },
  );
}

export async function replyAction(
  given: { locale: string; slug: string; language: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(given);
  const actor = await requireStaff('template.write');
  return handleForm({ locale, form, schema: replyWording, where: 'reply' }, async (wording, values) => {
    const asked = replyWhere.safeParse(given);
    if (!asked.success) throw new AppError('not_found');
    const { language, slug } = asked.data;
    const { title, body, version, press } = wording;
    if (press === 'preview') {
      const text = exampleReply(language, body);
      return { preview: [{ kind: 'quote', text }], values };
    }
    const reply = { slug: slug === 'new' ? newSlug(title) : slug, locale: language, title, body };
    const unknown = await saveReply(actor, { ...reply, retired: press === 'retire' }, version);
    if (unknown.length > 0) {
      const message = translator(locale, 'templates')('fault.unknown', { list: unknown.join(', ') });
      return { errors: [{ field: 'body', message }], values };
    }
    redirect(`${path(locale, '/dpo/templates')}?done=saved`);
  });
}
