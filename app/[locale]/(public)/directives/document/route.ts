// The receipt of one's directive, as a tagged PDF to keep with one's papers.
import { refused } from '@/app/api/_download';
import { portalActor } from '@/lib/auth/portal';
import { directiveDocument } from '@/lib/directives/directive-document';
import { isLocale } from '@/lib/i18n';

interface Context {
  params: Promise<{ locale: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  try {
    const pdf = await directiveDocument(await portalActor(), 'document', isLocale(locale) ? locale : 'fr');
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="directives-document.pdf"',
      },
    });
  } catch (error) {
    return refused(error);
  }
}
