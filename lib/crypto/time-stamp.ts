// Time stamps of RFC 3161: a third party signs that a hash existed at a time. We ask and keep what it answers; anyone
// verifies it with `openssl ts -verify`.
import { createHash, randomBytes } from 'node:crypto';

/** 2.16.840.1.101.3.4.2.1 with its NULL parameters: SHA-256. */
const SHA256 = Buffer.from('300d06096086480165030402010500', 'hex');
const SECONDS = 1000;

/** One DER element; what we send is far below the 64 KiB that two bytes of length can say. */
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

/** RFC 3161, 2.4.1: TimeStampReq { version 1, messageImprint, nonce, certReq TRUE }. */
function timeStampRequest(imprint: Buffer, nonce: Buffer): Buffer {
  return der(
    0x30,
    der(0x02, Buffer.from([1])),
    der(0x30, SHA256, der(0x04, imprint)),
    der(0x02, nonce),
    der(0x01, Buffer.from([0xff])),
  );
}

/**
 * The token (DER) of a time stamp over `text`. Throws when the authority refuses, or answers about something else. The
 * signature is not verified here: that takes the authority's certificate, and whoever verifies has it.
 */
export async function timeStamp(authority: string, text: string): Promise<Buffer> {
  const imprint = createHash('sha256').update(text).digest();
  // Positive, and without a leading zero byte, as DER wants an integer.
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const answer = await fetch(authority, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(timeStampRequest(imprint, nonce)),
    signal: AbortSignal.timeout(30 * SECONDS),
  });
  if (!answer.ok) throw new Error(`The time stamp authority answered ${answer.status}`);
  const response = Buffer.from(await answer.arrayBuffer());
  // RFC 3161, 2.4.2: PKIStatus 0 is granted, 1 granted with modifications.
  if (!granted(response) || !response.includes(imprint) || !response.includes(nonce))
    throw new Error('The time stamp authority refused, or stamped something else');
  return response;
}

/** TimeStampResp { PKIStatusInfo { status INTEGER … } … }: the first integer inside two sequences. */
function granted(response: Buffer): boolean {
  const inside = (at: number) =>
    at + 2 + ((response[at + 1] ?? 0) >= 128 ? (response[at + 1] ?? 0) & 0x7f : 0);
  const status = inside(inside(0));
  return response[status] === 0x02 && response[status + 1] === 1 && (response[status + 2] ?? 9) <= 1;
}
