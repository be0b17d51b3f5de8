// The register of a period, streamed: ?from=2026-01-01&to=2026-12-31&format=csv&what=cases.
import { Readable } from 'node:stream';
import { attachment } from '@/app/api/_download';
import { staffActor } from '@/lib/auth/staff';
import { exportRegister } from '@/lib/cases/export-register';
import { may } from '@/lib/rules/permissions';
import { registerAsked } from '@/lib/schemas/register';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

export async function GET(request: Request): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const asked = registerAsked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!may(actor, 'register.export')) return new Response('Not found', { status: 404 });
  if (!asked.success) return new Response('Bad request', { status: 400 });
  const { from, to, format, what } = asked.data;
  const kind = format === 'json' ? 'json' : 'csv';
  const rows = await exportRegister(actor, asked.data);
  const name = kind === 'json' ? `guichet-${from}-${to}.json` : `guichet-${what}-${from}-${to}.csv`;
  // Bytes, so that the stream holds a few rows at a time and waits for whoever reads.
  const stream = Readable.toWeb(Readable.from(rows, { objectMode: false }));
  return attachment(name, TYPES[kind], stream as ReadableStream<Uint8Array>);
}
