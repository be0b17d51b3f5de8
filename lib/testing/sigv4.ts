// What a service that knows the secret computes over a request that it got: AWS Signature Version 4 (Amazon S3 API
// reference, 'Authenticating requests: using the Authorization header'). Written from the reference, to judge what the
// library signs.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

interface Account {
  key: string;
  secret: string;
  region: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;
/** What must be signed, or a part of the request could be another than the one meant. */
const NEEDED = ['host', 'x-amz-content-sha256', 'x-amz-date'];
const MINUTES = 15;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
/** RFC 3986: all but unreserved characters. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Why a service would refuse it; null when it would not. */
export function refusedSignature(
  request: IncomingMessage,
  body: Buffer,
  account: Account,
  at: Date,
): string | null {
  const { headers, method = '', url = '' } = request;
  const [, key, day = '', region, names = '', signature = ''] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  if (key !== account.key || region !== account.region) return 'credential';
  const signed = names.split(';');
  if (!NEEDED.every((name) => signed.includes(name))) return 'signed headers';
  if (headers['x-amz-content-sha256'] !== sha256(body)) return 'body';
  const stamp = String(headers['x-amz-date']);
  const [, date, time] = /^(\d{8})T(\d{6})Z$/.exec(stamp) ?? [];
  const sent = Date.parse(`${date}T${time}Z`.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (date !== day || !(Math.abs(at.getTime() - sent) < MINUTES * 60_000)) return 'time';

  const { pathname, searchParams } = new URL(url, 'http://service');
  const query = [...searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const canonical = [
    method,
    pathname
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    query,
    ...signed.map(
      (name) =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    names,
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n');
  const signingKey = [region ?? '', 's3', 'aws4_request'].reduce<Buffer>(
    (derived, part) => hmac(derived, part),
    hmac(`AWS4${account.secret}`, day),
  );
  const wanted = hmac(signingKey, toSign);
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex')) ? null : 'signature';
}
