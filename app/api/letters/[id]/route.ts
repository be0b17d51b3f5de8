// A letter of a case as a PDF: to print for staff who read cases, to read again for the person whose case it is.
import { z } from 'zod';
import { download, firstFound } from '@/app/api/_download';
import { readersHere } from '@/lib/auth/readers';
import { letterDocument } from '@/lib/cases/letters';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return new Response('Not found', { status: 404 });
  return firstFound(await readersHere(), async (actor) => {
    const { reference, pdf } = await letterDocument(actor, id.data);
    return download(`${reference}.pdf`, 'application/pdf', new Uint8Array(pdf), pdf.length);
  });
}
