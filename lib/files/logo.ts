// The controller's logo as anyone may see it: drawn anew from the pixels of what was sent, so that nothing else of that
// file remains, and small enough for a header, a mail and a letter.
import { AppError } from '@/lib/errors';
import { sharp } from './pixels';

export interface Logo {
  /** A PNG. */
  image: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  width: number;
  height: number;
}

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_PIXELS = 24_000_000;
const BOX = { width: 480, height: 160 };
const FORMATS: ReadonlySet<string | undefined> = new Set(['png', 'jpeg', 'webp']);

/** Throws `too_large` beyond 2 MB, `file_empty`, and `logo_type` for what is no picture of those formats. */
export async function drawLogo(content: AsyncIterable<Uint8Array>): Promise<Logo> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of content) {
    size += bytes.length;
    if (size > MOST_BYTES) throw new AppError('too_large');
    parts.push(bytes);
  }
  if (size === 0) throw new AppError('file_empty');
  try {
    const picture = sharp(Buffer.concat(parts), { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    if (!FORMATS.has((await picture.metadata()).format)) throw new AppError('logo_type');
    const drawn = picture
      .rotate()
      .resize({ ...BOX, fit: 'inside', withoutEnlargement: true })
      .png();
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    return { image: new Uint8Array(data), width: info.width, height: info.height };
  } catch {
    throw new AppError('logo_type');
  }
}
