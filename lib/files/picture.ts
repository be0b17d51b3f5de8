// A picture as we keep it: its pixels, drawn anew. What else it carried, the place and the hour it was taken among it,
// is gone, and so is whatever hid behind a valid beginning.
import { AppError } from '@/lib/errors';
import { sharp } from './pixels';

/** More than the cameras of telephones give by default; a picture of a few bytes can claim a million times that. */
export const MAX_PIXELS = 50_000_000;

/** One at a time: a picture of the largest size takes some 200 MB while it is drawn. */
let before: Promise<unknown> = Promise.resolve();

/** Throws `picture_too_large` before it is decoded, and `file_damaged`. */
export function redraw(bytes: Buffer, type: 'image/jpeg' | 'image/png'): Promise<Buffer> {
  const drawn = before.then(() => draw(bytes, type));
  before = drawn.catch(() => undefined);
  return drawn;
}

async function draw(bytes: Buffer, type: 'image/jpeg' | 'image/png'): Promise<Buffer> {
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
  // The header alone. Read without the limit, so that 'too large' is told from 'damaged'.
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!head) throw new AppError('file_damaged');
  if (head.width * head.height > MAX_PIXELS) throw new AppError('picture_too_large');
  // Turned as it was meant to be seen: the note that said so goes with the others.
  const upright = picture.autoOrient();
  const encoded = type === 'image/png' ? upright.png() : upright.jpeg({ quality: 88 });
  return encoded.toBuffer().catch(() => {
    throw new AppError('file_damaged');
  });
}
