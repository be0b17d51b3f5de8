// Whose request it is, for limits: the address that the nearest trusted hop saw.
import { isIP } from 'node:net';

/**
 * @param {string | undefined} socketAddress who is connected to us
 * @param {string | undefined} forwardedFor the header X-Forwarded-For, each proxy having added whom it saw
 * @param {number} trustedProxies how many proxies in front of us are ours; what lies before them anyone can write
 * @returns {string} an IP address, or 'unknown'
 */
export function clientOf(socketAddress, forwardedFor, trustedProxies) {
  const chain = [...(forwardedFor?.split(',') ?? []), socketAddress ?? ''].map(plain);
  const seen = chain[Math.max(0, chain.length - 1 - trustedProxies)];
  return isIP(seen) ? seen : 'unknown';
}

/** Without port, brackets and the IPv6 way of writing IPv4. */
function plain(address) {
  const bare = address.trim().replace(/^\[(.*)\](:\d+)?$/, '$1');
  return bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}
