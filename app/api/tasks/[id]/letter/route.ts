// The notice of Art. 19 to one recipient as a PDF, for staff who read cases. `?language=en` for a recipient abroad.
import { z } from 'zod';
import { download, firstFound } from '@/app/api/_download';
import { staffActor } from '@/lib/auth/staff';
import { recipientLetter } from '@/lib/cases/recipient-letter';
import { isLocale } from '@/lib/i18n';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const staff = await staffActor();
  if (!id.success || !staff) return new Response('Not found', { status: 404 });
  const language = new URL(request.url).searchParams.get('language');
  return firstFound([staff], async () => {
    const { reference, pdf } = await recipientLetter(staff, id.data, isLocale(language) ? language : 'fr');
    return download(`${reference}-art-19.pdf`, 'application/pdf', new Uint8Array(pdf), pdf.length);
  });
}
