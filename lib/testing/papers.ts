// Files that the journeys and the attackers send: as small as their kinds allow.
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

const pdf = (body: string) =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n${body}\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`, 'latin1');

/** A PDF whose first object is `body`. */
export const paper = (name: string, body = '<</Type /Catalog>>') => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdf(body),
});

/** One whose objects are compressed. */
export const packedPdf = (objects: Buffer) =>
  pdf(`<</Type /ObjStm /N 1 /Filter /FlateDecode>>\nstream\n${objects.toString('latin1')}\nendstream`);

/** As a telephone takes it: with the place, the camera and the orientation. */
export const photo = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Zorglub' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer(),
});

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG whose header claims a size that its few bytes do not hold. */
export function claimingPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
