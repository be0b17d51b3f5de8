// The page of a refusal, drawn by this very process: a request to itself that nobody else can make, without anyone's
// cookies, so that what isn't there and what isn't yours look the same.

const PATIENCE_MS = 10_000;
/** Of the connection, not of the page. */
const OF_THE_WAY = /^(connection|keep-alive|transfer-encoding|date|content-length)$/;

/**
 * @param {import('node:http').Server} server
 * @param {{ mark: string, origin: string }} own the secret by which it knows itself, and where people see it
 * @returns {(answer: import('./answer.mjs').Answer, status: number) => Promise<import('./answer.mjs').Page>}
 */
export const drawnBy =
  (server, { mark, origin }) =>
  async ({ req, told }, status) => {
    const back = ownPage(req.headers.referer, origin);
    const response = await fetch(`${addressOf(server)}/${languageOf(req, back)}/refused/${status}`, {
      headers: {
        'x-guichet-refusal': mark,
        'x-guichet-desk': /^\/(fr|en)\/dpo(\/|$)/.test(req.url?.startsWith('/api/') ? back : (req.url ?? ''))
          ? '1'
          : '',
        'x-guichet-back': back,
        // Where a form was sent to is no page to open again.
        'x-guichet-sent': req.method === 'POST' ? '1' : '',
        'x-guichet-reference': told.reference ?? '',
        'x-guichet-words': encodeURIComponent(told.words ?? ''),
        'accept-encoding': 'identity',
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status !== 200) throw new Error(`The page of ${status} failed: ${response.status}`);
    const headers = [...response.headers].filter(([name]) => !OF_THE_WAY.test(name));
    return { headers: Object.fromEntries(headers), body: new Uint8Array(await response.arrayBuffer()) };
  };

/** The page that they come from, if it is one of ours. */
function ownPage(/** @type {string | undefined} */ referer, /** @type {string} */ origin) {
  if (!referer?.startsWith(`${origin}/`) || !URL.canParse(referer)) return '';
  return new URL(referer).pathname;
}

/** That of the page they ask for or come from, else the one that the browser asks for first. */
function languageOf(
  /** @type {import('node:http').IncomingMessage} */ { url = '', headers },
  /** @type {string} */ back,
) {
  const here = /^\/(fr|en)(?=[/?]|$)/.exec(url) ?? /^\/(fr|en)(?=\/|$)/.exec(back);
  return (here ?? /\b(fr|en)\b/i.exec(headers['accept-language'] ?? ''))?.[1]?.toLowerCase() ?? 'fr';
}

function addressOf(/** @type {import('node:http').Server} */ server) {
  const { address, port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address] ?? address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
