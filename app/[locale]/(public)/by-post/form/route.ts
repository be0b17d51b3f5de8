// The form of a right as a tagged PDF: blank by a link, or with one's name and address in it by a POST, so that nothing
// personal is ever in an address. Nothing is kept.
import { typedValues } from '@/lib/action';
import { charter } from '@/lib/cases/charter-in-force';
import { letterhead } from '@/lib/cases/letterhead';
import { renderDocument } from '@/lib/documents/pdf';
import { printableForm } from '@/lib/documents/printable-form';
import { AppError } from '@/lib/errors';
import { isLocale, translator } from '@/lib/i18n';
import { rightSlug } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { RIGHTS } from '@/lib/rules/rights';
import { type Prefill, prefill } from '@/lib/schemas/by-post';
import { paperPages } from '../_paper';

interface Context {
  params: Promise<{ locale: string }>;
}

async function answer(asked: string, slug: unknown, given: Prefill): Promise<Response> {
  const locale = isLocale(asked) ? asked : 'fr';
  const right = RIGHTS.find((candidate) => rightSlug(candidate) === slug);
  if (!right) return new Response('Not found', { status: 404 });
  const { accent, controller } = await letterhead(locale);
  const pdf = await renderDocument({
    title: translator(locale, 'rights')(`${right}.name`),
    locale,
    letterhead: [controller.name, ...controller.address],
    accent,
    blocks: printableForm({ charter: charter(), locale, right, pages: paperPages(locale, right, given) }),
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${rightSlug(right)}.pdf"`,
    },
  });
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer((await params).locale, new URL(request.url).searchParams.get('right'), {});
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    await limit('print');
    // A body that is no form is the form of nothing.
    const form = await request.formData().catch(() => new FormData());
    const { right, ...given } = typedValues(form);
    // What cannot be printed is left blank: a pen will do.
    const read = prefill.safeParse(given);
    return await answer((await params).locale, right, read.success ? read.data : {});
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Response(error.code, { status: error.code === 'too_many_attempts' ? 429 : 400 });
  }
}
