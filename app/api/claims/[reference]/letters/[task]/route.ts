// A letter that the execution of a directive needs, as a tagged PDF, for whoever may read the directive.
import { z } from 'zod';
import { staffActor } from '@/lib/auth/staff';
import { claimLetter } from '@/lib/directives/claim-letter';
import { download, firstFound } from '../../../../_download';

interface Context {
  params: Promise<{ reference: string; task: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { reference, task } = await params;
  const id = z.uuid().safeParse(task);
  const actor = await staffActor();
  if (!id.success || !actor) return new Response('Not found', { status: 404 });
  return firstFound([actor], async () => {
    const pdf = await claimLetter(actor, reference, id.data);
    return download(`${reference}.pdf`, 'application/pdf', new Uint8Array(pdf), pdf.length);
  });
}
