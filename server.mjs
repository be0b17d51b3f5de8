// The web process: Next.js behind a small HTTP server that decides what may enter. Run by `npm start`, or by
// `node server.mjs` with the environment of docs/operations.md.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { Answer } from './scripts/lib/answer.mjs';
import { clientOf } from './scripts/lib/client-of.mjs';
import { hasReadableState, isReadable, limitBody, longestBody, METHODS } from './scripts/lib/readable.mjs';
import { drawnBy } from './scripts/lib/refusal-page.mjs';

/** On every answer, those that Next.js gives by itself too; proxy.ts says the rest. */
const ALWAYS = [
  ['strict-transport-security', 'max-age=63072000; includeSubDomains'],
  ['x-content-type-options', 'nosniff'],
  ['cross-origin-resource-policy', 'same-origin'],
];
/** How long open requests may take to end once we are told to stop. */
const GRACE_MS = 10_000;

const dev = process.env.NODE_ENV === 'development';
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const origin = new URL(process.env.APP_URL ?? `http://localhost:${port}`);
const trustedProxies = Number(process.env.TRUSTED_PROXIES ?? 0);
const mark = randomBytes(16).toString('hex');
process.env.GUICHET_SERVER_MARK = mark;

/** Headers by which Next.js and our proxy.ts talk to themselves: nobody outside has any business with them. */
const INTERNAL = /^x-(middleware-|guichet-|invoke-|forwarded-|matched-path$|nonce$|path$|locale$)/;
const INTERNAL_BUILT = /^x-nextjs-/;
/** What we ask ourselves for the page of a refusal (scripts/lib/refusal-page.mjs). */
const OUR_OWN = /^x-guichet-(refusal|desk|back|sent|reference|words)$/;

// Next.js compares rewritten addresses with this one, and writes every loopback name as 'localhost'.
const app = next({ dev, dir: dirname(fileURLToPath(import.meta.url)), hostname: 'localhost', port });
const handle = app.getRequestHandler();

const server = createServer({ ServerResponse: Answer }, (request, response) => {
  for (const [name, value] of ALWAYS) response.setHeader(name, value);
  if (!isReadable(request.url)) return response.refuse(400);
  const most = longestBody(request.url);
  // The beginning of a form with a file is read all the same, so that what was typed in it is kept.
  const keepsTyped =
    request.url.startsWith('/api/') && request.headers['content-type']?.startsWith('multipart/');
  const read = limitBody(request, most, () =>
    keepsTyped ? response.cutShort(read) : response.refuse(413, read),
  );
  if (!keepsTyped && Number(request.headers['content-length'] ?? 0) > most) {
    request.resume();
    return response.refuse(413, read);
  }
  if (!METHODS.includes(request.method)) {
    response.setHeader('allow', METHODS.join(', '));
    return response.refuse(405);
  }
  if (!hasReadableState(request.headers)) return response.refuse(400);
  clean(request, response);
  response
    .by(() => handle(request, response))
    .catch((error) => {
      process.stderr.write(`${JSON.stringify({ level: 50, msg: 'request failed', err: String(error) })}\n`);
      void response.refuse(500);
      response.end();
    });
});
Answer.draw = drawnBy(server, { mark, origin: origin.origin });
// A body may take three minutes on a poor line; headers may not. Longer than a reverse proxy keeps its connections.
server.headersTimeout = 15_000;
server.requestTimeout = 180_000;
server.keepAliveTimeout = 75_000;

/** Only our own word on who asks, by which host and by which scheme: links and checks use the configured origin. */
function clean({ headers, socket }, response) {
  const client = clientOf(socket.remoteAddress, headers['x-forwarded-for'], trustedProxies);
  response.isPage = headers['x-guichet-refusal'] === mark;
  for (const name of Object.keys(headers)) {
    if (response.isPage && OUR_OWN.test(name)) continue;
    if (INTERNAL.test(name) || (!dev && INTERNAL_BUILT.test(name))) delete headers[name];
  }
  headers['x-guichet-client'] = `${mark} ${client}`;
  headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  headers.host = origin.host;
}

let stopping = false;
/** Ends when the open requests have ended, or at the end of the grace. */
async function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  if (dev) server.closeAllConnections();
  await closed;
  await app.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(signal, stop);

await app.prepare();
const upgrade = app.getUpgradeHandler();
server.on('upgrade', (request, socket, head) => (dev ? upgrade(request, socket, head) : socket.destroy()));
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(port, host, () => process.send?.('ready'));
