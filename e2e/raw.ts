// One request on a plain connection, headers as they are: for what fetch would put right.
import { type IncomingMessage, request as open } from 'node:http';

const MEGABYTE = Buffer.alloc(1024 * 1024);

interface Sending {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Megabytes sent without saying how many. */
  streamed?: number;
}

export function raw(
  base: string | undefined,
  { method = 'GET', path, headers = {}, body, streamed = 0 }: Sending,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base ?? '');
    const outgoing = open({ hostname, port, path, method, headers, agent: false });
    outgoing.once('response', (response) => resolve(response.resume()));
    outgoing.once('error', reject);
    for (let sent = 0; sent < streamed; sent++) outgoing.write(MEGABYTE);
    outgoing.end(body);
  });
}

/** The status, or the way in which the connection was cut. */
export const outcomeOf = (sent: Promise<IncomingMessage>): Promise<number | string | undefined> =>
  sent.then(
    (response) => response.statusCode,
    (error) => error.code,
  );

/** Without blanks: a line of a PDF ends where the paper does. */
export const flat = (text: string): string => text.replace(/\s+/g, '');
