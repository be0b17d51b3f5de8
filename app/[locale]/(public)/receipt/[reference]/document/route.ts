// The receipt as a tagged PDF, for those who may read the receipt.
import { portalActor } from '@/lib/auth/portal';
import { receiptDocument } from '@/lib/cases/receipt-document';
import { AppError } from '@/lib/errors';
import { isLocale } from '@/lib/i18n';

interface Context {
  params: Promise<{ locale: string; reference: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, reference } = await params;
  try {
    const pdf = await receiptDocument(await portalActor(), reference, isLocale(locale) ? locale : 'fr');
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${reference}.pdf"`,
      },
    });
  } catch (error) {
    if (error instanceof AppError) return new Response('Not found', { status: 404 });
    throw error;
  }
}
