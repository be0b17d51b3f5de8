// The receipt as a tagged PDF, for those who may read the receipt.
import { refused } from '@/app/api/_download';
import { portalActor } from '@/lib/auth/portal';
import { receiptDocument } from '@/lib/cases/receipt-document';
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
    return refused(error);
  }
}
