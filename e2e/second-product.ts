// A second web process and a second worker on the database of the product under test, and a proxy in front of both
// web processes that takes them in turn, as an installation for many people has it.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from './fixtures';

const ROOT = join(import.meta.dirname, '..');

export interface Second {
  /** The addresses of the first and of the second web process, and of the proxy before both. */
  first: string;
  second: string;
  proxy: string;
  /** Of the second web process. */
  pid: number;
  /** kill -9 of the second web process. */
  kill(): void;
  stop(): Promise<void>;
}

/** The settings of the product under test. */
export function productSettings(): NodeJS.ProcessEnv {
  if (!process.env.PRODUCT) throw new Error('PRODUCT must hold the settings of the product.');
  return JSON.parse(process.env.PRODUCT);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const start = (args: string[], env: NodeJS.ProcessEnv): ChildProcess =>
  // They end with us: the channel closes.
  spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** A web process under the settings of the product, with changes, once it answers about its health with `health`. */
export async function startWeb(change: (address: string) => Record<string, string>, health = 200) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const settings = { ...productSettings(), ...change(address), PORT: String(port) };
  const web = start(['server.mjs'], settings);
  const status = () =>
    fetch(`${address}/api/health`).then(
      (answer) => answer.status,
      () => 0,
    );
  await expect.poll(status, { timeout: 60_000 }).toBe(health);
  const kill = () => void web.kill('SIGKILL');
  return { address, settings, pid: web.pid ?? 0, kill, stop: () => end(web) };
}

/** A web process and a worker under the settings of the product, with changes. */
export interface Pair {
  address: string;
  /** Of the web process. */
  pid: number;
  /** kill -9 of the web process. */
  kill(): void;
  stop(): Promise<void>;
}

export async function startPair(change: (address: string) => Record<string, string>): Promise<Pair> {
  const { settings, ...web } = await startWeb(change);
  const worker = start(['--import', 'tsx', 'scripts/worker.ts'], settings);
  return {
    ...web,
    async stop() {
      await web.stop();
      await end(worker);
    },
  };
}

export async function startSecond(first: string, changes: Record<string, string> = {}): Promise<Second> {
  const { address: second, pid, kill, stop } = await startPair(() => changes);
  const { server, proxy } = await startProxy([first, second]);
  return {
    first,
    second,
    proxy,
    pid,
    kill,
    async stop() {
      server.closeAllConnections();
      server.close();
      await stop();
    },
  };
}

/** Takes them in turn; one that does not answer is passed over, as any proxy does when nothing was sent yet. */
async function startProxy(backends: readonly string[]): Promise<{ server: Server; proxy: string }> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => attempt(backends.length));

    function attempt(left: number): void {
      const backend = backends[turn++ % backends.length] ?? '';
      const { method, url = '/', headers } = incoming;
      const sent = forward(new URL(url, backend), { method, headers, agent: false }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      sent.on('error', () => {
        if (left > 1) attempt(left - 1);
        else outgoing.writeHead(502).end();
      });
      sent.end(Buffer.concat(chunks));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, proxy: `http://localhost:${(server.address() as AddressInfo).port}` };
}
