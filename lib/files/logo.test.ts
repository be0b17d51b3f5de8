// A logo is drawn anew: no byte of what was sent remains, and what is no picture is refused.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawLogo } from './logo';

async function* once(bytes: Uint8Array) {
  yield bytes;
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#336699' } });

describe('a logo', () => {
  it('becomes a PNG that fits its box, whatever picture it was', async () => {
    const jpeg = await picture(2000, 500).jpeg().toBuffer();
    const { image, width, height } = await drawLogo(once(jpeg));
    expect([width, height]).toEqual([480, 120]);
    expect((await sharp(image).metadata()).format).toBe('png');
  });

  it('is not made larger, and keeps nothing that was hidden in the file', async () => {
    const png = await picture(40, 20)
      .withMetadata({ exif: { IFD0: { Copyright: 'Camille' } } })
      .png()
      .toBuffer();
    const hidden = Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]);
    const { image, width, height } = await drawLogo(once(hidden));
    expect([width, height]).toEqual([40, 20]);
    expect(Buffer.from(image).toString('latin1')).not.toMatch(/script|Camille/);
  });

  it.each([
    [
      'a drawing that can hold scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['text', Buffer.from('PNG')],
    ['a picture cut short', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('is refused: %s', async (_what, bytes) => {
    await expect(drawLogo(once(bytes))).rejects.toMatchObject({ code: 'logo_type' });
  });

  it('is refused when it is empty or too large', async () => {
    await expect(drawLogo(once(new Uint8Array()))).rejects.toMatchObject({ code: 'file_empty' });
    await expect(drawLogo(once(new Uint8Array(2_200_000)))).rejects.toMatchObject({ code: 'too_large' });
  });
});
