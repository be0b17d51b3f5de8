import { OPENAPI } from '@/lib/schemas/openapi';

export const dynamic = 'force-static';

export function GET(): Response {
  return Response.json(OPENAPI);
}
