// What people do while everything breaks: file, send twice, write, attach, answer, and try again when nothing comes
// back. What was acknowledged, and only that, goes into the ledger.
import { createHash, randomBytes } from 'node:crypto';
import { path } from '@/lib/i18n/routes';
import { type Answer, Browser, decoded, patiently } from './browser';
import type { Actors } from './victim';

export interface Ledger {
  submitted: { reference: string; email: string; words: string }[];
  /** Sent to the end without an answer: stored once or not at all. */
  unsure: { email: string }[];
  messages: { reference: string; body: string }[];
  files: { reference: string; name: string; sha256: string }[];
  answers: { reference: string; email: string; words: string }[];
  /** Nobody gets through for so long. */
  gaveUp: string[];
  /** Honest refusals: 503, and a page that says that it did not work. */
  refusals: number;
}

export const newLedger = (): Ledger => ({
  submitted: [],
  unsure: [],
  messages: [],
  files: [],
  answers: [],
  gaveUp: [],
  refusals: 0,
});

export interface Scene {
  base: string;
  /** The public address, where that is another (behind a proxy). */
  origin?: string;
  actors: Actors;
  ledger: Ledger;
  random: () => number;
}

const mark = () => randomBytes(5).toString('hex');
const wizard = (step: string) => path('fr', `/request/access/${step}`);
const casePage = (reference: string) => path('fr', `/dpo/cases/${reference}`);

/** A redirect to where it should lead is the acknowledgement; a page that comes back says that it did not work. */
function acknowledged({ status, location, text }: Answer, to: RegExp, ledger: Ledger): string {
  const found = status === 303 ? to.exec(location) : null;
  if (found) return found[1] ?? '';
  if (status === 503 || status === 200 || /problem=/.test(location)) ledger.refusals++;
  throw new Error(`${status} ${location} ${/class="error-summary"[\s\S]{0,300}/.exec(text)?.[0] ?? ''}`);
}

/** Files an access request; some press twice, or again when it has worked. Gives its reference. */
export async function file({ base, origin, ledger, random }: Scene) {
  const browser = new Browser(base, '', origin);
  const person = { email: `chaos-${mark()}@personne.test`, words: `Circonstance ${mark()}` };
  const pages: [step: string, field: string, values: Record<string, string>][] = [
    ['who', 'filedAs', { filedAs: 'self' }],
    ['client', 'forClient', { forClient: 'no' }],
    ['identity', 'email', { name: 'Zoé Chaos', email: person.email }],
    ['scope', 'scope', { scope: 'all' }],
    ['format', 'format', { format: 'readable' }],
    ['more', 'more', { more: person.words }],
  ];
  for (const [step, field, values] of pages) {
    await patiently(async () => {
      const html = await browser.page(wizard(step));
      acknowledged(await browser.send(wizard(step), html, field, values), /\/demande\/acces\/(.+)/, ledger);
    });
  }
  const html = await browser.page(wizard('check'));
  const press = async () =>
    acknowledged(await browser.send(wizard('check'), html, 'draftId', {}), /\/recepisse\/([\w-]+)/, ledger);
  const unsure = { email: person.email };
  ledger.unsure.push(unsure);
  const reference = await patiently(async () => {
    if (random() > 0.3) return press();
    const pressed = await Promise.allSettled([press(), press(), press()]);
    const worked = pressed.find((one) => one.status === 'fulfilled');
    if (!worked) throw new Error('None of three worked');
    return worked.value;
  });
  ledger.unsure.splice(ledger.unsure.indexOf(unsure), 1);
  ledger.submitted.push({ reference, ...person });
  // The browser's back button, and again.
  if (random() < 0.3) await press().catch(() => undefined);
  return { reference, email: person.email };
}

/** Writes to the desk; whoever has no answer sends it again, and some press twice. */
export async function write({ base, actors, ledger, random }: Scene): Promise<void> {
  const { reference } = actors;
  const browser = new Browser(base, actors.cookies.requester);
  const body = `Bavardage ${mark()}`;
  const page = path('fr', `/follow/${reference}`);
  await patiently(async () => {
    const html = await browser.page(page);
    const press = async () =>
      acknowledged(await browser.send(page, html, 'body', { body }), /#messages$/, ledger);
    if (random() < 0.3) await Promise.allSettled([press(), press()]);
    await press();
  });
  ledger.messages.push({ reference, body });
}

/** The DPO attaches a file, then answers. */
export async function answer({ base, actors, ledger }: Scene, filed: { reference: string; email: string }) {
  const { reference, email } = filed;
  const desk = new Browser(base, actors.cookies.dpo);
  const name = `piece-${mark()}.txt`;
  const content = Buffer.from(mark().repeat(20_000));
  const words = `Conclusion ${mark()}`;
  await patiently(async () => {
    const html = await desk.page(casePage(reference));
    if (html.includes(name)) return;
    const form = new FormData();
    const version = /name="version"[^>]*value="(\d+)"/.exec(html)?.[1] ?? '';
    const fields = { version, locale: 'fr', outcome: 'granted', words };
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new File([content], name, { type: 'text/plain' }));
    const sent = await desk.open(`/api/files/answers/${reference}`, { method: 'POST', body: form });
    acknowledged(sent, /done=(attached)/, ledger);
  });
  ledger.files.push({ reference, name, sha256: createHash('sha256').update(content).digest('hex') });
  await patiently(async () => {
    const html = await desk.page(casePage(reference));
    // Sent by a try whose answer was lost.
    if (html.includes('class="sent-answer"')) return;
    const saved = await desk.send(casePage(reference), html, 'words', { outcome: 'granted', words });
    acknowledged(saved, /(\/verification)$/, ledger);
    const check = path('fr', `/dpo/cases/${reference}/check`);
    const letter = await desk.page(check);
    if (!decoded(letter).includes(words)) throw new Error('The letter is not there yet');
    acknowledged(await desk.send(check, letter, 'version', {}), /(#answer)$/, ledger);
    const after = await desk.page(casePage(reference));
    if (!after.includes('class="sent-answer"')) throw new Error('It did not leave');
  });
  ledger.answers.push({ reference, email, words });
}
