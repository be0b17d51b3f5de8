// Who asks, as far as limits go: the address that server.mjs saw. It marks the header with a secret that it drew at
// its start, so that the same header from a client of a bare `next start` counts for nothing.
import { isIPv6 } from 'node:net';
import { headers } from 'next/headers';

/** An address, or the network of one (an IPv6 customer has a whole /64); 'unknown' is shared by all whom we can't tell. */
export async function clientAddress(): Promise<string> {
  const [mark, address] = ((await headers()).get('x-guichet-client') ?? '').split(' ', 2);
  const secret = process.env.GUICHET_SERVER_MARK;
  if (!secret || mark !== secret || !address) return 'unknown';
  return isIPv6(address) ? network(address) : address;
}

/** The first 64 bits of an IPv6 address. */
function network(address: string): string {
  const [before = '', after = ''] = address.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = after.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array<string>(8 - head.length - tail.length).fill('0') : [];
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}
