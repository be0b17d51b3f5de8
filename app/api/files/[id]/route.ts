// A file, for staff who read cases and for the requester once its answer is sent. Always a download, never a page.
import { z } from 'zod';
import { readersHere } from '@/lib/auth/readers';
import { readFile } from '@/lib/cases/read-file';
import { firstFound, streamed } from '../../_download';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return new Response('Not found', { status: 404 });
  return firstFound(await readersHere(), async (actor) => streamed(await readFile(actor, id.data)));
}
