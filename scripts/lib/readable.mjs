// Which requests this product can mean. What it can't is refused before Next.js sees it.
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

/** What a person sends beyond the limit by mistake, a film perhaps, is read to its end and forgotten. */
const MOST_READ = 128 * 1024 * 1024;

/**
 * Lets the first `most` bytes of a body in, and ends it there; calls `over` when there are more. Gives the moment at
 * which all of them have come.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} most
 * @param {() => void} over
 * @returns {Promise<void>}
 */
export function limitBody(request, most, over) {
  let received = 0;
  let isOver = false;
  let done = () => {};
  /** @type {Promise<void>} */
  const read = new Promise((resolve) => {
    done = resolve;
  });
  let push = request.push;
  const limited = (
    /** @type {Buffer | null} */ chunk,
    /** @type {BufferEncoding | undefined} */ encoding,
  ) => {
    received += chunk?.length ?? 0;
    if (!isOver && received <= most) return push.call(request, chunk, encoding);
    if (chunk === null || received > MOST_READ) done();
    if (!isOver) {
      isOver = true;
      // Or else Node.js takes the early end for a broken line, and hangs up.
      request.complete = true;
      push.call(request, null);
      over();
    }
    return true;
  };
  // Next.js puts a stream of its own in the place of what it has read: what comes after it goes on being counted.
  Object.defineProperty(request, 'push', {
    get: () => limited,
    set: (other) => {
      push = other;
    },
  });
  return read;
}
