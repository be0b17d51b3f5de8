// A case as one ZIP for the authority, streamed.
import { Readable } from 'node:stream';
import { attachment, refused } from '@/app/api/_download';
import { staffActor } from '@/lib/auth/staff';
import { exportDossier } from '@/lib/cases/export-dossier';
import { isLocale } from '@/lib/i18n';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const { reference } = await params;
  const asked = new URL(request.url).searchParams.get('locale');
  try {
    const zip = await exportDossier(actor, reference, isLocale(asked) ? asked : 'fr');
    const stream = Readable.toWeb(Readable.from(zip)) as ReadableStream<Uint8Array>;
    return attachment(`${reference}.zip`, 'application/zip', stream);
  } catch (error) {
    return refused(error);
  }
}
