// The scanner's protocol, against the real clamd where it is installed, with a signature of our own for the EICAR test
// file; and against a server that breaks off, as a scanner in trouble does.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { scan } from './clamd';

/** In two parts, so that no scanner takes this file for it. */
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;
const CLAMD = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(existsSync);

async function* pieces(bytes: Buffer, size = 65_536) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

describe.skipIf(!CLAMD)('the real clamd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-clamd-'));
  const socket = join(folder, 'clamd.sock');
  let daemon: ChildProcess;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const hex = Buffer.from(EICAR.slice(-40)).toString('hex');
    writeFileSync(join(folder, 'ours.ndb'), `Test.Ours:0:*:${hex}\n`);
    const settings = [
      'Foreground yes',
      `DatabaseDirectory ${folder}`,
      `LocalSocket ${socket}`,
      `TemporaryDirectory ${folder}`,
      'StreamMaxLength 1M',
      'User root',
    ].filter((line) => process.getuid?.() === 0 || !line.startsWith('User'));
    writeFileSync(join(folder, 'clamd.conf'), settings.join('\n'));
    daemon = spawn(CLAMD ?? '', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    await vi.waitUntil(() => existsSync(socket), { timeout: 30_000 });
  }, 40_000);
  afterAll(() => {
    daemon.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what it has a signature for, and nothing else, whole or in pieces', async () => {
    const url = `unix://${socket}`;
    expect(await scan(pieces(Buffer.from(EICAR)), url)).toBe('infected');
    expect(await scan(pieces(Buffer.from(EICAR), 7), url)).toBe('infected');
    expect(await scan(pieces(randomBytes(300_000)), url)).toBe('clean');
    expect(await scan(pieces(Buffer.alloc(0)), url)).toBe('clean');
  });

  it('gives no verdict on what is longer than it takes', async () => {
    await expect(scan(pieces(randomBytes(2_000_000)), `unix://${socket}`)).rejects.toThrow();
  });
});

describe('a scanner in trouble', () => {
  let server: Server;
  let says = '';
  beforeAll(async () => {
    server = createServer((client) => {
      client.on('error', () => undefined);
      client.once('data', () => client.end(says));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());
  const url = () => `tcp://127.0.0.1:${(server.address() as { port: number }).port}`;

  it.each(['', 'stream: OK but ', 'INSTREAM size limit exceeded. ERROR\0', 'ERROR\0', 'stream: FOUND'])(
    'that says "%s" has found nothing clean',
    async (answer) => {
      says = answer;
      await expect(scan(pieces(Buffer.from('x')), url())).rejects.toThrow();
    },
  );

  it.each(['at once', 'when it has heard all'])(
    'that breaks the line %s has found nothing clean',
    async (when) => {
      const rude = createServer((client) => {
        client.on('error', () => undefined);
        if (when === 'at once') client.resetAndDestroy();
        else
          client.on(
            'data',
            (bytes) => bytes.subarray(-4).equals(Buffer.alloc(4)) && client.resetAndDestroy(),
          );
      });
      await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
      const { port } = rude.address() as { port: number };
      // Where the reset arrives among what is written is chance.
      for (let turn = 0; turn < 50; turn++)
        await expect(scan(pieces(Buffer.from('x')), `tcp://127.0.0.1:${port}`)).rejects.toThrow();
      rude.close();
    },
  );

  it('that is not there has found nothing clean', async () => {
    await expect(scan(pieces(Buffer.from('x')), 'tcp://127.0.0.1:1')).rejects.toThrow();
  });
});
