// A client without a browser: its own address for the limits, its own cookies, and actions called by their name in the
// build's manifest, as React would call them, or as nobody should.
import { path } from '../lib/i18n/routes';
import { anyAddress, argumentsOf, encoded, fill, type Made, type Target, targets } from './access';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Where it leads, without the origin; '' when it stays. */
  to: string;
}

interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
}

export type Place = Record<string, unknown> | string | null;

let known: Map<string, Target> | undefined;

/** An action of the build, such as '/follow askLinkAction'. */
export function actionNamed(name: string): Target & { action: { id: string; arity: number } } {
  known ??= new Map(targets().map((target) => [target.name, target]));
  const target = known.get(name);
  if (!target?.action) throw new Error(`The build has no action ${name}`);
  return { ...target, action: target.action };
}

export class Client {
  readonly #cookies = new Map<string, string>();

  constructor(
    readonly base: string,
    cookie = '',
    public address = anyAddress(),
  ) {
    if (cookie) this.#keep(cookie);
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  /** As the header says it. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(address: string, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Answer> {
    const url = new URL(address, this.base);
    const own = { cookie: this.cookie, 'x-forwarded-for': this.address, origin: url.origin };
    const response = await fetch(url, { method, headers: { ...own, ...headers }, body, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const leads = response.headers.get('x-action-redirect') ?? response.headers.get('location') ?? '';
    const to = leads.replace(url.origin, '').replace(/;(push|replace)$/, '');
    return { status: response.status, headers: response.headers, text: await response.text(), to };
  }

  get = (address: string): Promise<Answer> => this.send(address);

  /** What a form without JavaScript posts. */
  post(address: string, fields: Record<string, string>): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return this.send(address, { method: 'POST', body });
  }

  /** What is downloaded, as it is. */
  async bytes(address: string): Promise<Buffer> {
    const headers = { cookie: this.cookie, 'x-forwarded-for': this.address };
    return Buffer.from(await (await fetch(new URL(address, this.base), { headers })).arrayBuffer());
  }

  /** Calls an action as React does. `place` is what its form is bound to, `made` fills the page's address. */
  act(name: string, place: Place, fields: Record<string, string | string[]>, made?: Made): Promise<Answer> {
    const { action } = actionNamed(name);
    return this.call(name, encoded(argumentsOf(action.arity, place), fields), made);
  }

  /** Calls an action with any body at all. */
  call(name: string, body: BodyInit, made?: Made, headers: Record<string, string> = {}): Promise<Answer> {
    const { route, action } = actionNamed(name);
    const page = made ? fill(route, made) : route;
    return this.send(path('fr', page === '/' ? '' : page), {
      method: 'POST',
      headers: { 'next-action': action.id, accept: 'text/x-component', ...headers },
      body,
    });
  }
}

/** The state that an action answered with, as far as tests ask. */
export function stateOf({ text }: Answer): {
  problem?: string;
  errors?: { field: string; message: string }[];
  done?: string;
  codes?: string[];
} {
  for (const line of text.split('\n')) {
    const json = /^[0-9a-f]+:(\{[\s\S]*\})$/.exec(line)?.[1];
    if (!json?.includes('"errors"')) continue;
    return JSON.parse(json);
  }
  return {};
}
