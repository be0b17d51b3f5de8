// The controller's logo, for everyone: our own drawing of it, a PNG.
import { logoImage } from '@/lib/cases/appearance';

export async function GET(): Promise<Response> {
  const logo = await logoImage();
  if (!logo) return new Response('Not found', { status: 404 });
  return new Response(logo.image, {
    headers: { 'content-type': 'image/png', 'content-length': String(logo.image.length) },
  });
}
