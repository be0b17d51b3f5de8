// GET /api/health: for whoever watches over the portal. 503 only when nothing works; words only, no figures.
import { health } from '@/lib/cases/health';

export async function GET(): Promise<Response> {
  const state = await health();
  return Response.json(state, { status: state.status === 'down' ? 503 : 200 });
}
