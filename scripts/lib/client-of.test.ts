// A rotated X-Forwarded-For does not make a new client (security.md, row 10).
import { expect, test } from 'vitest';
import { clientOf } from './client-of.mjs';

test.each([
  ['no proxy: the header is anyone’s word', '203.0.113.9', '198.51.100.1', 0, '203.0.113.9'],
  ['no header', '203.0.113.9', undefined, 0, '203.0.113.9'],
  ['one proxy: whom it saw', '127.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
  [
    'one proxy: what the client wrote before is ignored',
    '127.0.0.1',
    '1.1.1.1, 198.51.100.1',
    1,
    '198.51.100.1',
  ],
  ['two proxies', '127.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
  ['a proxy that is configured and absent', '203.0.113.9', undefined, 1, '203.0.113.9'],
  ['IPv4 written as IPv6', '::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
  ['with ports', '127.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8::1'],
  ['nonsense', '127.0.0.1', 'unknown', 1, 'unknown'],
  ['a closed socket', undefined, undefined, 0, 'unknown'],
])('%s', (_, socket, header, proxies, client) => {
  expect(clientOf(socket, header, proxies)).toBe(client);
});
