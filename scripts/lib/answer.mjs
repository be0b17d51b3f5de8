// The answer to a request, which notices when it would be bare: Next.js sends an empty document for what isn't there and
// for what fails (without JavaScript it draws neither), and elsewhere a word stands alone. People get a page instead,
// under the same status (scripts/lib/refusal-page.mjs); programs get the word.
import { AsyncLocalStorage } from 'node:async_hooks';
import { ServerResponse, STATUS_CODES } from 'node:http';

/** @typedef {{ understood?: boolean, status?: number, reference?: string, words?: string }} Told */
/** @typedef {{ headers: Record<string, string>, body: Uint8Array }} Page */

/** @type {AsyncLocalStorage<Answer>} */
const answers = new AsyncLocalStorage();

/** lib/tell-server.ts calls this with what our own code knows about the answer to the request at hand. */
Reflect.set(globalThis, Symbol.for('guichet.tell'), (/** @type {Told} */ word) => {
  const answer = answers.getStore();
  if (answer) Object.assign(answer.told, word);
});

const KEPT = new Set(['allow', 'set-cookie', 'strict-transport-security', 'x-content-type-options']);

export class Answer extends ServerResponse {
  /**
   * Draws the page of a refusal; server.mjs says how.
   * @type {(answer: Answer, status: number) => Promise<Page>}
   */
  static draw = () => Promise.reject(new Error('Nobody draws.'));

  /** @type {Told} */
  told = {};
  /** It is such a page itself. */
  isPage = false;
  #refused = false;
  /** Resolves once a body that was too long has been read. @type {Promise<void> | undefined} */
  #overlong;

  /** Runs what answers the request. @template T @param {() => T} handle */
  by = (handle) => answers.run(this, handle);

  /** The rest of the body is kept from whoever answers; they may finish, and are not heard. */
  cutShort(/** @type {Promise<void>} */ read) {
    this.#overlong = read;
  }

  /** Says no, whatever else is being said. A browser hears it only once it has sent its whole body: `read`. */
  async refuse(/** @type {number} */ status, /** @type {Promise<void> | undefined} */ read = this.#overlong) {
    if (this.#refused || this.headersSent) return;
    this.#refused = true;
    this.#overlong = read;
    const forPeople = this.#isHtml || this.#isForPeople;
    if (forPeople) await read;
    const page = forPeople && (await Answer.draw(this, status).catch(() => null));
    const words = { headers: { 'content-type': 'text/plain' }, body: `${STATUS_CODES[status]}\n` };
    this.#send(status, page || words);
  }

  #send(
    /** @type {number} */ status,
    /** @type {{ headers: object, body: Uint8Array | string }} */ { headers, body },
  ) {
    for (const name of this.getHeaderNames()) if (!KEPT.has(name)) this.removeHeader(name);
    this.statusMessage = '';
    super.writeHead(status, { ...headers, ...(this.#overlong && { connection: 'close' }) });
    super.end(body);
  }

  get #isForPeople() {
    return String(this.req.headers.accept).includes('text/html');
  }

  get #isHtml() {
    return String(this.getHeader('content-type')).startsWith('text/html');
  }

  /** No page of ours, and nothing that a program reads. */
  get #isBare() {
    const type = this.getHeader('content-type');
    return this.#isHtml || (this.#isForPeople && (!type || String(type).startsWith('text/plain')));
  }

  /** A form that failed before any code of ours was reached could not be read as one. */
  get #isUnread() {
    return this.req.method === 'POST' && !this.req.url?.startsWith('/api/') && !this.told.understood;
  }

  #statusOf(/** @type {number} */ given) {
    if (this.#overlong) return 413;
    if (given < 400) return this.told.status ?? given;
    return given === 500 && this.#isUnread ? 400 : given;
  }

  /** Refuses in place of what is about to be said, when that would be bare. */
  #instead(given = this.statusCode) {
    if (this.#refused) return true;
    const status = this.#statusOf(given);
    // A page that is there says itself why its form was refused; one that leads elsewhere would not.
    if (this.headersSent || status < 400 || given === 200 || this.isPage || !this.#isBare) return false;
    void this.refuse(status);
    return true;
  }

  // --- What Next.js calls ---

  writeHead(/** @type {number} */ given, /** @type {any[]} */ ...rest) {
    return this.#instead(given) ? this : super.writeHead(this.#statusOf(given), ...rest);
  }

  flushHeaders() {
    if (!this.#instead()) super.flushHeaders();
  }

  write(/** @type {any[]} */ ...said) {
    return this.#instead() || super.write(...said);
  }

  end(/** @type {any[]} */ ...said) {
    return this.#instead() ? this : super.end(...said);
  }
}
