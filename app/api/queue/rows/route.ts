// The ticked rows of the queue as a table to take away.
import { download, refused } from '@/app/api/_download';
import { staffActor } from '@/lib/auth/staff';
import { exportRows } from '@/lib/cases/export-rows';
import { now } from '@/lib/clock';
import { isLocale } from '@/lib/i18n';
import { rowsAsked } from '@/lib/schemas/queue';

export async function POST(request: Request): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const form = await request.formData().catch(() => new FormData());
  const asked = rowsAsked.safeParse({ reference: form.getAll('reference') });
  const language = String(form.get('locale'));
  try {
    const references = asked.success ? asked.data.reference : [];
    const table = Buffer.from(await exportRows(actor, references, isLocale(language) ? language : 'fr'));
    const name = `guichet-${now().toISOString().slice(0, 10)}.csv`;
    return download(name, 'text/csv; charset=utf-8', new Uint8Array(table), table.length);
  } catch (error) {
    return refused(error);
  }
}
