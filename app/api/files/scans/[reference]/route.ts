// The scan of a paper that came in: stored as it flows, and the browser goes back to the case. Needs no JavaScript; the
// proxy has refused foreign origins already.
import { staffActor } from '@/lib/auth/staff';
import { attachScan } from '@/lib/cases/attach-file';
import { AppError } from '@/lib/errors';
import { uploadedTo } from '../../_uploaded';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const { reference } = await params;
  const to = { path: `/dpo/cases/${encodeURIComponent(reference)}`, done: '?done=scanned#papers' };
  return uploadedTo(request, actor, to, async ({ file }) => {
    if (!file) throw new AppError('file_empty');
    await attachScan(actor, reference, file);
  });
}
