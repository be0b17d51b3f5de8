// What a person may send: pictures come out without what they carried, bombs and active PDFs do not come in.
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { claimingPng } from '@/lib/testing/papers';
import { checkPdf } from './pdf';
import { MAX_PIXELS, redraw } from './picture';

const code = (error: unknown) => (error as { code?: string }).code ?? String(error);
const judged = (pdf: string | Buffer) => {
  try {
    checkPdf(Buffer.from(pdf as string, 'latin1'));
    return 'taken';
  } catch (error) {
    return code(error);
  }
};

describe('a picture', () => {
  const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: 'teal' } });

  it('comes out upright, without its place, its camera or its hour', async () => {
    const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' }, IFD0: { Make: 'Zorglub' } };
    const taken = await plain.clone().jpeg().withExif(GPS).withMetadata({ orientation: 6 }).toBuffer();
    expect(taken.includes('Zorglub')).toBe(true);
    const kept = await redraw(taken, 'image/jpeg');
    expect(kept.includes('Zorglub')).toBe(false);
    const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(kept).metadata();
    expect({ exif, xmp, iptc, icc, orientation, width, height }).toEqual({ width: 20, height: 40 });
  });

  it('loses what hides after its end', async () => {
    const png = await plain.clone().png().toBuffer();
    const kept = await redraw(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]), 'image/png');
    expect(kept.includes('script')).toBe(false);
    expect((await sharp(kept).metadata()).width).toBe(40);
  });

  it('is refused by what its header claims, before it is decoded', async () => {
    const side = Math.ceil(Math.sqrt(MAX_PIXELS));
    await expect(redraw(claimingPng(60_000, 60_000), 'image/png')).rejects.toMatchObject({
      code: 'picture_too_large',
    });
    await expect(redraw(claimingPng(side, side), 'image/png')).rejects.toMatchObject({
      code: 'picture_too_large',
    });
    // Just within the limit it is decoded, and found to be damaged.
    await expect(redraw(claimingPng(side - 1, side - 1), 'image/png')).rejects.toMatchObject({
      code: 'file_damaged',
    });
  });

  it('is refused when it is cut short, and holds up no other', async () => {
    const jpeg = await plain.clone().jpeg().toBuffer();
    const [cut, whole] = await Promise.allSettled([
      redraw(jpeg.subarray(0, jpeg.length - 40), 'image/jpeg'),
      redraw(jpeg, 'image/jpeg'),
    ]);
    expect(cut).toMatchObject({ status: 'rejected', reason: { code: 'file_damaged' } });
    expect(whole.status).toBe('fulfilled');
  });
});

describe('a PDF', () => {
  const wrap = (body: string) => `%PDF-1.7\n1 0 obj\n${body}\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`;
  const packed = (content: string, dictionary = '/Filter /FlateDecode') =>
    wrap(
      `<</Type /ObjStm /N 1 ${dictionary}>>\nstream\n${deflateSync(content).toString('latin1')}\nendstream`,
    );

  it('that only shows pages is taken, as others write it', async () => {
    const writer = new PDFDocument({ compress: true });
    const chunks: Buffer[] = [];
    writer.on('data', (bytes) => chunks.push(bytes));
    const ended = new Promise((resolve) => writer.on('end', resolve));
    writer.text('Une facture, et le mot JavaScript.').end();
    await ended;
    expect(judged(Buffer.concat(chunks))).toBe('taken');
    expect(judged(packed('5 0 <</Type /Page>>'))).toBe('taken');
    expect(judged(packed('5 0 <</Type /Page>>', '/Filter [ /FlateDecode ]'))).toBe('taken');
  });

  it.each([
    ['a script', wrap('<</S /JavaScript /JS (app.alert(1))>>'), 'file_active'],
    ['a script under another spelling', wrap('<</S /J#61vaScr#69pt>>'), 'file_active'],
    ['a script among compressed objects', packed('5 0 <</S /JavaScript>>'), 'file_active'],
    ['the same, spelt otherwise', packed('5 0 <</S /#4aavaScript>>'), 'file_active'],
    ['a program to start', wrap('<</S /Launch /F (cmd.exe)>>'), 'file_active'],
    ['an XFA form', wrap('<</AcroForm <</XFA 2 0 R>>>>'), 'file_active'],
    ['a password', wrap('<<>>').replace('/Root', '/Encrypt 9 0 R /Root'), 'file_locked'],
    ['no end', '%PDF-1.7\n1 0 obj\n', 'file_damaged'],
    ['objects that cannot be opened', packed('x', '/Filter /LZWDecode'), 'file_damaged'],
    [
      'objects behind a predictor',
      packed('x', '/Filter /FlateDecode /DecodeParms <</Predictor 12>>'),
      'file_damaged',
    ],
    ['objects announced and not found', wrap('<</Type /ObjStm>>'), 'file_damaged'],
    ['a bomb of objects', packed('0'.repeat(70_000_000)), 'file_damaged'],
  ])('with %s is refused', (_what, pdf, expected) => {
    expect(judged(pdf)).toBe(expected);
  });
});
