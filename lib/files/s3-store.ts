// Files in a bucket of an S3-compatible service. An object appears when its PUT has ended, or never.
import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { Store } from './store';

export interface Bucket {
  endpoint: string;
  bucket: string;
  region: string;
  key: string;
  secret: string;
}

const PATIENCE_MS = 30_000;
/** What a service that is briefly out of breath is given, beyond the first attempt. */
const RETRIES = 2;

export function s3Store({ endpoint, bucket, region, key, secret }: Bucket): Store {
  const credentials = { accessKeyId: key, secretAccessKey: secret };
  const client = new AwsClient({ ...credentials, region, service: 's3', retries: RETRIES });
  // The bucket in the path: every compatible service knows it.
  const base = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  const send = async (method: string, address: string, body?: Buffer<ArrayBuffer>): Promise<Response> => {
    // Signed with the request: the service refuses a body that changed on its way.
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const headers = { 'x-amz-content-sha256': hash };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await client.fetch(address, { method, body, headers, signal });
    if (response.ok || (method === 'DELETE' && response.status === 404)) return response;
    await response.body?.cancel();
    throw new Error(`The file storage answered ${response.status} to ${method}`);
  };
  return {
    async write(storageKey, sealed) {
      // Its length and hash come before its bytes: a file is ten megabytes at most.
      const chunks: Buffer[] = [];
      for await (const bytes of sealed) chunks.push(bytes);
      await send('PUT', `${base}/${storageKey}`, Buffer.concat(chunks));
    },
    async *read(storageKey) {
      const { body } = await send('GET', `${base}/${storageKey}`);
      if (body) yield* body as unknown as AsyncIterable<Uint8Array>;
    },
    async remove(storageKey) {
      await send('DELETE', `${base}/${storageKey}`);
    },
    async *list() {
      let after = '';
      do {
        const more = after && `&continuation-token=${encodeURIComponent(after)}`;
        const page = await (await send('GET', `${base}?list-type=2${more}`)).text();
        for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          yield { storageKey: inside('Key', entry), changedAt: new Date(inside('LastModified', entry)) };
        }
        after = inside('NextContinuationToken', page);
      } while (after);
    },
  };
}

/** Names are ours, hexadecimal, and tokens are base64: of XML, only this is needed. */
const inside = (tag: string, xml: string): string =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? '';
