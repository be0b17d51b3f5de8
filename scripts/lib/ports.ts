// TCP ports on this machine.
import { createServer } from 'node:net';

/** The wanted port if nobody listens on it, else any free one. */
export async function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  return (await tryPort(wanted, host)) ?? (await tryPort(0, host)) ?? 0;
}

export async function isFree(port: number, host?: string): Promise<boolean> {
  return (await tryPort(port, host)) !== null;
}

function tryPort(port: number, host?: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
