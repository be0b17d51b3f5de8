// A letter of a case as a PDF to print, for staff who read cases.
import { z } from 'zod';
import { download, firstFound } from '@/app/api/_download';
import { staffActor } from '@/lib/auth/staff';
import { letterDocument } from '@/lib/cases/letters';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const staff = await staffActor();
  if (!id.success || !staff) return new Response('Not found', { status: 404 });
  return firstFound([staff], async () => {
    const { reference, pdf } = await letterDocument(staff, id.data);
    return download(`${reference}.pdf`, 'application/pdf', new Uint8Array(pdf), pdf.length);
  });
}
