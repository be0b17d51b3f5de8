// The yearly figures as CSV or PDF: ?year=2026&format=pdf&locale=fr.
import { z } from 'zod';
import { staffActor } from '@/lib/auth/staff';
import { yearlyReport } from '@/lib/cases/yearly-report';
import { now } from '@/lib/clock';
import { LOCALES } from '@/lib/rules/bilingual';
import { yearAsked } from '@/lib/schemas/desk';
import { download, refused } from '../_download';

const asked = z.object({
  year: yearAsked(now),
  format: z.enum(['csv', 'pdf']).catch('csv'),
  locale: z.enum(LOCALES).catch('fr'),
});

const TYPES = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf' } as const;

export async function GET(request: Request): Promise<Response> {
  const actor = await staffActor();
  if (!actor) return new Response('Unauthorized', { status: 401 });
  const query = asked.parse(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const report = await yearlyReport(actor, query);
    const { year, format } = query;
    return download(`guichet-${year}.${format}`, TYPES[format], new Uint8Array(report), report.length);
  } catch (error) {
    return refused(error);
  }
}
