// Which requests this product can mean. What it can't is refused before Next.js sees it, or, when only Next.js could
// tell, answered as what it was: a bad request, not a failure of ours.
import { AsyncLocalStorage } from 'node:async_hooks';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/** Forms are small; files go to /api, where they are read as they come. */
const MAX_FORM = 256 * 1024;
const MAX_UPLOAD = 12 * 1024 * 1024;

/** The longest body that this address takes, in bytes. */
export const longestBody = (/** @type {string} */ url) => (url.startsWith('/api/') ? MAX_UPLOAD : MAX_FORM);

/** Can it be decoded, and stored? PostgreSQL holds no NUL. */
export function isReadable(/** @type {string} */ url) {
  try {
    return !decodeURIComponent(url).includes('\0');
  } catch {
    return false;
  }
}

/** Pages are read, forms are posted; no page or handler of ours takes anything else. */
export const METHODS = ['GET', 'HEAD', 'POST'];

/** What the router of an open page says it shows already: Next.js fails on one that is not so. */
export function hasReadableState(/** @type {import('node:http').IncomingHttpHeaders} */ headers) {
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree']);
    return true;
  } catch {
    return false;
  }
}

/** @type {AsyncLocalStorage<{ understood: boolean }>} */
const requests = new AsyncLocalStorage();

/** lib/understood.ts calls this as soon as our own code runs for a request. */
Reflect.set(globalThis, Symbol.for('guichet.understood'), () => {
  const request = requests.getStore();
  if (request) request.understood = true;
});

/**
 * Runs `handle`; a form whose answer fails before any code of ours was reached could not be read as one: 400 instead of
 * Next.js's 500.
 * @template T
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => T} handle
 */
export function tellingBadRequests(request, response, handle) {
  if (request.method !== 'POST' || request.url?.startsWith('/api/')) return handle();
  const state = { understood: false };
  const writeHead = response.writeHead;
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) =>
    Reflect.apply(writeHead, response, [status === 500 && !state.understood ? 400 : status, ...rest]);
  return requests.run(state, handle);
}
