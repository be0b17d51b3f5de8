// A claimant's paper, for staff who check claims. Always a download, never a page.
import { z } from 'zod';
import { staffActor } from '@/lib/auth/staff';
import { readProof } from '@/lib/directives/read-proof';
import { firstFound, streamed } from '../../../../_download';

interface Context {
  params: Promise<{ reference: string; id: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { reference, id: given } = await params;
  const id = z.uuid().safeParse(given);
  const actor = await staffActor();
  if (!actor || !id.success) return new Response('Not found', { status: 404 });
  return firstFound([actor], async () => streamed(await readProof(actor, reference, id.data)));
}
