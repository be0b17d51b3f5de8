// A browser without JavaScript, small enough to be many: keeps cookies, reads forms, and tries again as a person would.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  status: number;
  /** Where it leads, '' when nowhere. */
  location: string;
  text: string;
}

/** How long somebody tries before giving up, in milliseconds: longer than any fault lasts. */
const PATIENCE = 90_000;
const ANSWER_WITHIN = 20_000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
export const decoded = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_all, name: string) => ENTITIES[name] ?? '');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
};

export class Browser {
  private readonly client = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

  constructor(
    private readonly base: string,
    private cookie = '',
    /** What it thinks it speaks to: another than `base` behind a proxy. */
    private readonly origin = base,
  ) {}

  async open(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(new URL(path, this.base), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.cookie, 'x-forwarded-for': this.client, origin: this.origin },
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    const text = await response.text();
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0] ?? '';
    return { status: response.status, location: response.headers.get('location') ?? '', text };
  }

  /** Opens a page until it is there. Throws when patience ends. */
  page(path: string): Promise<string> {
    return patiently(async () => {
      const { status, text, location } = await this.open(path);
      if (status !== 200) throw new Error(`${path}: ${status} ${location}`);
      return text;
    });
  }

  /** The page's form that holds a field, with what is hidden in it, filled and sent to where it goes. */
  send(path: string, html: string, field: string, values: Record<string, string | File>): Promise<Answer> {
    const form = [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].find(([, , inside = '']) =>
      inside.includes(` name="${field}"`),
    );
    if (!form) throw new Error(`${path}: no form with ${field}`);
    const [, opening = '', inside = ''] = form;
    const body = new FormData();
    for (const [tag] of inside.matchAll(/<input\b[^>]*>/g)) {
      const name = attribute(tag, 'name');
      if (name && attribute(tag, 'type') === 'hidden') body.set(name, attribute(tag, 'value') ?? '');
    }
    for (const [name, value] of Object.entries(values)) body.set(name, value);
    // A server action's form goes to its own page.
    return this.open(attribute(opening, 'action') || path, { method: 'POST', body });
  }
}

/** Tries until it works. Throws what went wrong last when patience ends. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(200 + randomInt(400));
    }
  }
}
