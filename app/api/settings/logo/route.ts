// The form of the logo: the picture flows in, is drawn anew and kept. Needs no JavaScript.
import { uploadedTo } from '@/app/api/files/_uploaded';
import { staffActor } from '@/lib/auth/staff';
import { saveLogo } from '@/lib/cases/settings';
import { AppError } from '@/lib/errors';

export async function POST(request: Request): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  return uploadedTo(request, actor, { path: '/dpo/settings', done: '?done=logo#logo' }, async ({ file }) => {
    if (!file) throw new AppError('file_empty');
    await saveLogo(actor, file.content);
  });
}
